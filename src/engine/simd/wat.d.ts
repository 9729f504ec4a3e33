/** WebAssembly's text form, compiled by scripts/vite/wat.ts: the binary form as hexadecimal digits. */
declare module "*.wat" {
  export const binary: string
}
