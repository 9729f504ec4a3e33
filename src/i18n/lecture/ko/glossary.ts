import type { glossary as english } from "../en/glossary"

/** What the words of the lecture mean. */
export const glossary: Readonly<Record<keyof typeof english, string>> = {
  "glossary.neuron": "들어오는 값에 가중치를 곱해 더하고, 그 합을 함수에 넣는 단위입니다.",
  "glossary.layer": "서로 이어지지 않고 나란히 놓인 뉴런들입니다. 1층이 입력, L층이 출력입니다.",
  "glossary.weight": "l층의 뉴런 j가 아래층의 뉴런 k를 얼마나 강하게 받아들이는지를 나타냅니다.",
  "glossary.bias": "무엇이 들어오든 뉴런의 가중합에 더해지는 값입니다.",
  "glossary.weighted-input": "활성화 함수에 넣기 전의, 편향까지 더한 합입니다.",
  "glossary.activation": "뉴런이 다음으로 넘기는 값, 곧 z의 σ입니다. 1층에서는 입력 그 자체입니다.",
  "glossary.activation-function": "z에서 a를 만드는 함수입니다. 시그모이드, tanh, ReLU 등이 있습니다.",
  "glossary.slope": "지금의 z에서, z에 대한 a의 변화율(미분계수)입니다.",
  "glossary.cost": "출력이 얼마나 틀렸는지를 나타내는 수 하나입니다. 학습은 이 수를 줄입니다.",
  "glossary.target": "출력 j가 내야 할 값입니다.",
  "glossary.sample": "입력 하나와 그 목표값입니다.",
  "glossary.batch": "한 번의 갱신에서 기울기를 평균하는 표본 m개입니다.",
  "glossary.error": "이 뉴런의 z에 대한 비용의 변화율, 곧 ∂C/∂z입니다.",
  "glossary.partial": "다른 것을 모두 고정하고 하나만 움직일 때의 변화율입니다.",
  "glossary.gradient": "비용의 편미분을 모두 모은 것입니다. 가중치 하나에 대해서는 ∂C/∂w입니다.",
  "glossary.chain-rule": "한 길을 따라서는 변화율을 곱하고, 길이 여럿이면 더합니다.",
  "glossary.sum": "아래에 적힌 글자의 값마다 뒤의 것을 한 번씩 더하라는 뜻입니다.",
  "glossary.hadamard": "길이가 같은 두 벡터를 같은 자리끼리 곱한 것입니다.",
  "glossary.transpose": "행과 열을 바꿉니다. (j, k) 성분이 (k, j) 자리로 갑니다.",
  "glossary.outer-product": "열 곱하기 행입니다. 모든 성분이 서로 만나 행렬이 됩니다.",
  "glossary.backpropagation": "출력에서 입력 쪽으로 거슬러 가며 모든 편미분을 한 번에 구하는 방법입니다.",
  "glossary.learning-rate": "한 번의 갱신에서 기울기 반대쪽으로 가는 정도입니다.",
  "glossary.gradient-descent": "비용이 줄도록 기울기 반대쪽으로 조금씩 가는 방법입니다.",
  "glossary.saturation": "σ가 평평한 곳에 있는 상태입니다. 미분값이 0에 가깝고 δ도 그렇습니다.",
  "glossary.softmax": "한 층의 z를 합이 1인 비율로 바꿉니다. 비율마다 모든 z의 영향을 받습니다.",
  "glossary.jacobian":
    "한 층의 ∂a/∂z를 모두 모은 행렬입니다. σ가 뉴런마다 따로 작용하면 대각 성분이 아닌 것은 모두 0입니다.",
  "glossary.cross-entropy": "로그로 된 비용입니다. 시그모이드나 소프트맥스와 함께 쓰면 출력의 δ가 a − y입니다.",
  "glossary.finite-difference": "직접 해 보고 구하는 미분입니다. 수를 조금 움직여 비용이 얼마나 움직이는지 봅니다.",
}
