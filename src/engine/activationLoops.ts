/*
 * The activations that nets are mostly trained with, as loops in which nothing but `Math` is called: a call for each
 * number costs more than the number. `activations.test.ts` holds them to the bits of their functions of one number.
 */

interface Loops {
  f(z: Float64Array, a: Float64Array): void
  pull(dCda: Float64Array, z: Float64Array, a: Float64Array, delta: Float64Array): void
}

export const sigmoidLoops: Loops = {
  f(z, a) {
    for (let j = 0; j < z.length; j++) {
      const e = Math.exp(-Math.abs(z[j]!))
      a[j] = (z[j]! >= 0 ? 1 : e) / (1 + e)
    }
  },
  pull(dCda, z, a, delta) {
    for (let j = 0; j < z.length; j++) {
      let rest = 1 - a[j]!
      if (z[j]! > 4) {
        const e = Math.exp(-z[j]!)
        rest = e / (1 + e)
      }
      delta[j] = dCda[j]! * (a[j]! * rest)
    }
  },
}

export const tanhLoops: Loops = {
  f(z, a) {
    for (let j = 0; j < z.length; j++) a[j] = Math.tanh(z[j]!)
  },
  pull(dCda, z, a, delta) {
    for (let j = 0; j < z.length; j++) {
      let slope = 1 - a[j]! * a[j]!
      if (Math.abs(z[j]!) >= 2) {
        const e = Math.exp(-2 * Math.abs(z[j]!))
        slope = (4 * e) / ((1 + e) * (1 + e))
      }
      delta[j] = dCda[j]! * slope
    }
  },
}

export const reluLoops: Loops = {
  f(z, a) {
    for (let j = 0; j < z.length; j++) a[j] = z[j]! > 0 ? z[j]! : 0
  },
  pull(dCda, z, _a, delta) {
    for (let j = 0; j < z.length; j++) delta[j] = dCda[j]! * (z[j]! > 0 ? 1 : 0)
  },
}
