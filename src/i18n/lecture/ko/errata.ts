import type { errata as english } from "../en/errata"

/** The slips of the lecture note, and what is right. */
export const errata: Readonly<Record<keyof typeof english, string>> = {
  "erratum.1.printed": "한 층의 출력을 행렬이라고 부릅니다.",
  "erratum.1.right":
    "표본 하나에 대해서는 `a l` 전체가 벡터입니다. 배치의 표본들을 열로 나란히 놓을 때에만 행렬이 됩니다.",
  "erratum.2.printed": "총 손실은 샘플별 손실의 합이라고 하면서, 갱신에서는 m으로 나눕니다.",
  "erratum.2.right":
    "배치의 비용은 표본별 비용의 평균, 곧 (1/m) Σ입니다. 합을 쓰면 모든 기울기가 m배가 됩니다. η까지 바꾸어야 같은 결과가 됩니다.",
  "erratum.2.what": "XOR 신경망의 한 기울기, 합으로 구한 값과 평균으로 구한 값",
  "erratum.3.printed": "비용이 샘플별 합의 형태일 때에만 역전파를 쓸 수 있다고 합니다.",
  "erratum.3.right":
    "합의 형태이면 표본별 기울기를 모아 전체 기울기를 만들 수 있습니다. 배치 정규화처럼 표본끼리 얽혀 있어도 역전파는 됩니다. 다만 표본 하나씩 따로 할 수 없을 뿐입니다.",
  "erratum.4.printed": "표본의 손실은 `a L`의 함수라고만 합니다.",
  "erratum.4.right":
    "목표 y를 고정했을 때 `a L`의 함수입니다. 가중치에 벌점을 더하면 그것은 δ의 점화식 바깥에 있는 별도의 항입니다.",
  "erratum.5.printed": "오차 `delta l j`의 이름만 나오고 정의가 없습니다.",
  "erratum.5.right":
    "`delta l j`의 정의는 표본 하나에 대한 그 뉴런의 ∂C/∂z입니다. 나머지는 모두 이 한 줄에서 나옵니다.",
  "erratum.6.what": "제곱 비용을 쓰는 소프트맥스 층에서 첫째 출력의 δ",
  "erratum.7.what": "Mazur 신경망의 C, 모든 항에 마지막 출력을 쓴 값과 저마다 자기 출력을 쓴 값",
  "erratum.8.what": "Mazur 신경망에서 출력 1의 δ, 출력 2의 목표를 쓴 값과 자기 목표를 쓴 값",
  "erratum.9.printed": "여러 개를 곱하는 것처럼 보이는 큰 ⨀를 쓰고, ∇ 아래에는 a만 있습니다.",
  "erratum.9.right": "두 벡터 사이에는 작은 ⊙를 쓰고, 기울기는 `a L`에 대한 것입니다.",
  "erratum.10.what": "Mazur 신경망에서 은닉 뉴런 1의 δ",
  "erratum.11.what": "Mazur 신경망에서 출력 2의 z",
  "erratum.12.what": "은닉 뉴런 1이 움직일 때 출력 2의 z가 움직이는 정도",
  "erratum.13.what": "좌변의 δ, 뉴런 2의 것과 뉴런 1의 것",
  "erratum.14.what": "Mazur 신경망에서 은닉 뉴런 2에서 출력 1로 가는 가중치의 ∂C/∂w",
  "erratum.15.printed": "여기서는 W, 다른 곳에서는 w로 씁니다.",
  "erratum.15.right":
    "같은 것은 같은 글자로 씁니다. W는 행렬 전체이고, 첨자가 둘 붙은 w는 그 안의 가중치 하나입니다. 식 자체는 옳습니다.",
  "erratum.16.printed": "`a l-1 k`의 값이 작으면 가중치의 변화가 C에 영향을 주지 않는다고 합니다.",
  "erratum.16.right":
    "영향이 작을 뿐입니다. 기울기는 그 활성값에 δ를 곱한 것이라 작아지고, 그래서 가중치가 느리게 배웁니다.",
  "erratum.16.what": "입력 0.05에 이어진 가중치의 ∂C/∂w",
  "erratum.17.printed": "포화된 출력이 느리게 배우는 까닭은 이미 잘 맞히기 때문이라고 합니다.",
  "erratum.17.right":
    "그 자리의 σ′이 0에 가깝기 때문입니다. 크게 틀렸을 때에도 느립니다. 잘 맞힌다는 것은 다른 인수 a − y의 이야기입니다. 이것은 제곱 비용일 때이고, 교차 엔트로피와 시그모이드를 함께 쓰면 σ′ 없이 δ = a − y가 됩니다. 은닉 뉴런도 포화될 수 있고, 그때는 BP2에 들어 있는 σ′ 때문에 느리게 배웁니다.",
  "erratum.18.printed": "요약이 비어 있습니다.",
  "erratum.18.right": "여기에 네 방정식을 카드 한 장으로 모았습니다.",
  "erratum.19.printed": "입력은 x라고만 합니다.",
  "erratum.19.right": "입력 x가 첫 층의 활성값이 됩니다. a¹ = x입니다.",
  "erratum.20.printed": "L개의 층에서 z와 a를 계산한다고 합니다.",
  "erratum.20.right": "l = 2, 3, …, L에서 계산합니다. 첫 층은 입력이라 가중치가 없습니다.",
  "erratum.20.what": "Mazur 신경망에서 z를 계산하는 층의 수",
  "erratum.21.printed": "l = 2, 3, …, l−1의 차례로 역전파한다고 합니다.",
  "erratum.21.right": "l = L−1, L−2, …, 2의 차례로 뒤로 갑니다. δ마다 바로 위층의 δ가 필요하기 때문입니다.",
  "erratum.22.printed": "δ로 기울기를 계산한다고 하고 식은 적지 않았습니다.",
  "erratum.22.right": "k에서 j로 가는 w에 대한 ∂C/∂w는 `a l-1 k` 곱하기 `delta l j`, ∂C/∂b는 `delta l j`입니다.",
  "erratum.23.printed": "경사하강법에서 w를 갱신한다고 합니다.",
  "erratum.23.right": "w와 b를 함께 갱신합니다.",
  "erratum.23.what": "한 번 갱신한 뒤 Mazur 신경망의 C, w만 바꾼 값과 w와 b를 바꾼 값",
  "erratum.24.printed": "m, η, x가 무엇인지 적지 않았습니다.",
  "erratum.24.right":
    "m은 배치의 표본 수, η는 학습률이고, 위첨자 x는 표본을 가리킵니다. δ는 모두 갱신 전의 가중치로 계산하고, w와 b는 그다음에 한꺼번에 바뀝니다.",
  "erratum.24.what": "Mazur 신경망에서 은닉 뉴런 1의 δ, 위층 가중치를 너무 일찍 갱신한 값",
  "erratum.25.printed": "낱말까지 수식의 이탤릭체로 적었습니다.",
  "erratum.25.right": "낱말은 로만체로, 수량은 이탤릭체로 씁니다.",
}
