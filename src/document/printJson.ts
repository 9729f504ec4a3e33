/** JSON that keeps every bit of every finite number: as JSON.stringify, but −0 stays -0. For documents and traces, which hold nothing that JSON cannot. */
export function printJson(value: unknown): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no form in JSON`)
    return Object.is(value, -0) ? "-0" : String(value)
  }
  if (Array.isArray(value)) return `[${value.map(printJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}:${printJson(field)}`)
  return `{${fields.join(",")}}`
}
