const key = "chainrule.starts"
/** So many starts in a row, each before the page could be used, are no chance. */
const most = 2

let isSafe: boolean | null = null

/** Whether the starts before this one, in this tab, all ended too soon: then the page begins without what is kept and without the link, any of which may be why. */
export function isSafeStart(): boolean {
  isSafe ??= count()
  return isSafe
}

function count(): boolean {
  try {
    const before = Number(sessionStorage.getItem(key)) || 0
    sessionStorage.setItem(key, String(before + 1))
    return before >= most
  } catch {
    // Where nothing can be kept, nothing kept is why.
    return false
  }
}

/** The page can be used. */
export function hasStarted(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // As above.
  }
}
