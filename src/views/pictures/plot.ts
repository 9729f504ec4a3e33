/** The drawing's own units, margins included. */
export const plot = { width: 320, height: 332, left: 40, right: 8, top: 20, bottom: 32 }

/** A drawing that is wide and low. */
export const strip = { width: 480, height: 200, left: 52, right: 10, top: 22, bottom: 32 }

export type Plot = typeof plot
