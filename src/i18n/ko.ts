import type { Messages } from "./say"

/** 한국어. 조사(을/를, 이/가, 은/는)는 자리표 뒤에 붙이지 않는다. */
export const ko: Messages = {
  "app.name": "Chainrule",
  "app.tagline": "역전파 디버거",

  "network.title": "신경망",
  "equation.title": "수식",
  "algorithm.title": "알고리즘",
  "values.title": "값",
}
