import type { LectureId } from "../i18n/lecture/sayLecture"

/** A word or a symbol of the lecture, in both languages side by side. */
export interface Entry {
  readonly id: string
  /** As in the texts: `delta l j`. */
  readonly symbol: string | null
  readonly english: string
  readonly korean: string
  readonly meaning: LectureId
}

const entry = (id: string, symbol: string | null, english: string, korean: string, meaning: LectureId): Entry => ({
  id,
  symbol,
  english,
  korean,
  meaning,
})

/** The glossary, in the order in which the lecture needs the words. A new one is a line here and its meaning in each language. */
export const glossary: readonly Entry[] = [
  entry("neuron", null, "neuron", "뉴런", "glossary.neuron"),
  entry("layer", null, "layer", "층", "glossary.layer"),
  entry("weight", "W l j k", "weight", "가중치", "glossary.weight"),
  entry("bias", "b l j", "bias", "편향", "glossary.bias"),
  entry("weighted-input", "z l j", "weighted input", "가중합", "glossary.weighted-input"),
  entry("activation", "a l j", "activation", "활성값", "glossary.activation"),
  entry("activation-function", null, "activation function σ", "활성화 함수 σ", "glossary.activation-function"),
  entry("slope", "slope l j", "slope", "미분값", "glossary.slope"),
  entry("cost", "C", "cost", "비용(손실)", "glossary.cost"),
  entry("target", "y - j", "target", "목표값", "glossary.target"),
  entry("sample", null, "sample", "표본", "glossary.sample"),
  entry("batch", "m", "mini-batch", "미니배치", "glossary.batch"),
  entry("error", "delta l j", "error", "오차", "glossary.error"),
  entry("partial", null, "partial derivative", "편미분", "glossary.partial"),
  entry("gradient", "dW l j k", "gradient", "기울기", "glossary.gradient"),
  entry("chain-rule", null, "chain rule", "연쇄 법칙", "glossary.chain-rule"),
  entry("sum", null, "sum Σ", "합 Σ", "glossary.sum"),
  entry("hadamard", null, "Hadamard product ⊙", "아다마르 곱 ⊙", "glossary.hadamard"),
  entry("transpose", null, "transpose ᵀ", "전치 ᵀ", "glossary.transpose"),
  entry("outer-product", null, "outer product", "외적", "glossary.outer-product"),
  entry("backpropagation", null, "backpropagation", "역전파", "glossary.backpropagation"),
  entry("learning-rate", "eta", "learning rate", "학습률", "glossary.learning-rate"),
  entry("gradient-descent", null, "gradient descent", "경사하강법", "glossary.gradient-descent"),
  entry("saturation", null, "saturation", "포화", "glossary.saturation"),
  entry("softmax", null, "softmax", "소프트맥스", "glossary.softmax"),
  entry("jacobian", null, "Jacobian", "야코비 행렬", "glossary.jacobian"),
  entry("cross-entropy", null, "cross-entropy", "교차 엔트로피", "glossary.cross-entropy"),
  entry("finite-difference", null, "finite difference", "유한 차분", "glossary.finite-difference"),
]
