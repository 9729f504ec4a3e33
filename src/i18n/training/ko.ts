import type { enTraining } from "./en"

export const koTraining: Readonly<Record<keyof typeof enTraining, string>> = {
  "training.grew": "몇 바퀴 사이에 비용이 열 배로 커졌습니다. 학습률이 너무 클 수 있습니다.",
  "training.calmer": "{cycle}주기부터 η = {eta} 값으로 다시",
  "api.cycles": "학습할 주기 수는 1 이상의 정수여야 합니다. 받은 값: {found}",
}
