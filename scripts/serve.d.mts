export function serve(
  folder: string,
  options?: { readonly base?: string; readonly port?: number },
): Promise<{ readonly url: string; readonly close: () => void }>
