/** The drawing's own units, margins included. */
export const plot = { width: 320, height: 324, left: 40, right: 8, top: 20, bottom: 32 }

/** A drawing that is wide and low, with names at the ends of its lines: as large as that of the curves of training. */
export const strip = { width: 360, height: 206, left: 46, right: 40, top: 24, bottom: 34 }

export type Plot = typeof plot
