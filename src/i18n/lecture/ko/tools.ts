import type { tools as english } from "../en/tools"

/** What the tools of the lecture say. */
export const tools: Readonly<Record<keyof typeof english, string>> = {
  "tool.derivation": "어떻게 나오는 식인가",
  "tool.derivation.next": "다음 줄",
  "tool.derivation.back": "한 줄 뒤로",
  "tool.derivation.all": "모든 줄",
  "tool.derivation.at": "{at}/{of}줄",
  "tool.derivation.layer": "층",
  "tool.derivation.because": "왜냐하면",
  "tool.derivation.agrees": "{id}: 어느 줄이나 값이 {value}입니다. 엔진의 값과 같습니다.",
  "tool.errata": "강의 노트의 잘못된 곳",
  "tool.erratum.summary": "노트의 잘못 {number}, {lines}행",
  "tool.erratum.printed": "노트에 적힌 것",
  "tool.erratum.right": "옳은 것",
  "tool.erratum.differ": "수로 비교하면, {what}. 적힌 대로 하면 {printed}, 옳은 값은 {right}.",
}
