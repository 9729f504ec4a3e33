import type { ComponentType } from "react"
import type { MessageId } from "../i18n/say"
import type { Tab } from "../store/state"
import { later } from "../ui/later"
import { EquationView } from "../views/equation/EquationView"
import { NetworkView } from "../views/network/NetworkView"

const LectureView = later(async () => (await import("../views/lecture/LectureView")).LectureView)
const AlgorithmView = later(async () => (await import("../views/algorithm/AlgorithmView")).AlgorithmView)
const ValuesView = later(async () => (await import("../views/values/ValuesView")).ValuesView)
const TrainingView = later(async () => (await import("../views/training/trainingPanels")).trainingPanels.TrainingView)
const RunView = later(async () => (await import("../views/training/trainingPanels")).trainingPanels.RunView)
const PicturesView = later(async () => (await import("../views/pictures/PicturesView")).picturePanels.PicturesView)
const Inspector = later(async () => (await import("../views/inspector/Inspector")).Inspector)

/** A panel and its place: the stage in the middle, a column beside it, or a tab where there is no room. */
export interface Panel {
  readonly id: string
  readonly area: "network" | Tab
  readonly title: MessageId
  readonly View: ComponentType
}

/** The panels, in the order of reading. Panels of one area stand under each other. */
export const panels: readonly Panel[] = [
  { id: "lecture", area: "lecture", title: "lecture.title", View: LectureView },
  { id: "algorithm", area: "algorithm", title: "algorithm.title", View: AlgorithmView },
  { id: "network", area: "network", title: "network.title", View: NetworkView },
  { id: "values", area: "values", title: "values.title", View: ValuesView },
  { id: "equation", area: "equation", title: "equation.title", View: EquationView },
  { id: "inspector", area: "equation", title: "inspector.title", View: Inspector },
  { id: "training", area: "training", title: "training.title", View: TrainingView },
  { id: "pictures", area: "training", title: "pictures.name", View: PicturesView },
  { id: "run", area: "training", title: "training.title", View: RunView },
]
