/** What the tools of the lecture say. */
export const tools = {
  "tool.derivation": "How it comes about",
  "tool.derivation.next": "Next line",
  "tool.derivation.back": "One line back",
  "tool.derivation.all": "All lines",
  "tool.derivation.at": "line {at} of {of}",
  "tool.derivation.layer": "layer",
  "tool.derivation.because": "because",
  "tool.derivation.agrees": "{id}: every line makes {value}, and so does the engine.",
  "tool.errata": "Where the lecture note slips",
  "tool.erratum.summary": "Slip {number} of the note, line {lines}",
  "tool.erratum.printed": "printed",
  "tool.erratum.right": "right",
  "tool.erratum.differ": "In numbers, {what}: as printed {printed}, rightly {right}.",
} as const
