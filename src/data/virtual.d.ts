/** Made by scripts/vite/digits.ts: 4,000 images of handwritten digits, 0 to 9 in turn, 28 × 28 bytes each in sixteenths of black, packed by gzip, in base64. */
declare module "virtual:digits" {
  export const packed: string
}
