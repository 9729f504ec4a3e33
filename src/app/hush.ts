let isHushed = false

/** Whether what happens on the stage is told to nobody: while a film is made of it, the reader has not moved. */
export function isHush(): boolean {
  return isHushed
}

/** Nothing of the stage is spoken until this is done. */
export async function hushed<T>(work: () => Promise<T>): Promise<T> {
  isHushed = true
  try {
    return await work()
  } finally {
    isHushed = false
  }
}
