// What we use of gifenc, which brings no types.
declare module "gifenc" {
  /** Red, green, blue, each 0 to 255. */
  type Colour = readonly [number, number, number]
  interface Options {
    readonly palette: readonly Colour[]
    /** How long it is shown, ms. */
    readonly delay: number
    readonly transparent: boolean
    readonly transparentIndex: number
    /** 1: what is shown stays below the next one. */
    readonly dispose: number
    /** 0: for ever. */
    readonly repeat: number
  }
  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: Options): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
  }
  export function GIFEncoder(): Encoder
  export function quantize(rgba: Uint8ClampedArray, most: number, options?: { format: "rgb565" | "rgb444" }): Colour[]
}
