/** So many classes are told apart, each by a shape and a colour of its own (ClassMark.module.css); more share them. */
export const classKinds = 4

/** The mark of a class as the outline of a path, about as large in every shape. */
export function classMark(kind: number, x: number, y: number, r: number): string {
  const by = (factor: number) => hundredth(factor * r)
  switch (kind % classKinds) {
    case 0:
      return `M${hundredth(x - 0.9 * r)} ${hundredth(y - 0.9 * r)}h${by(1.8)}v${by(1.8)}h${by(-1.8)}z`
    case 1:
      return `M${hundredth(x - r)} ${hundredth(y)}a${by(1)} ${by(1)} 0 1 0 ${by(2)} 0a${by(1)} ${by(1)} 0 1 0 ${by(-2)} 0z`
    case 2:
      return `M${hundredth(x)} ${hundredth(y - 1.2 * r)}l${by(1.15)} ${by(2)}h${by(-2.3)}z`
    default:
      return `M${hundredth(x)} ${hundredth(y - 1.25 * r)}l${by(1.25)} ${by(1.25)}l${by(-1.25)} ${by(1.25)}l${by(-1.25)} ${by(-1.25)}z`
  }
}

/** Two decimals are finer than any screen, and make short paths. */
export const hundredth = (value: number) => Math.round(value * 100) / 100
