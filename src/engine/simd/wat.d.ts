/** WebAssembly's text form, compiled by scripts/vite/wat.ts: the binary form in base64. */
declare module "*.wat" {
  export const binary: string
}
