export function checkFile(path: string, source: string): readonly string[]
export function checkImports(src?: string): { readonly files: number; readonly refusals: readonly string[] }
