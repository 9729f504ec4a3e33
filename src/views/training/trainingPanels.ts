import { LearningCurves } from "./LearningCurves"
import { RunView } from "./RunView"
import { TrainingView } from "./TrainingView"

/** What comes together, in one file. */
export const trainingPanels = { TrainingView, RunView, LearningCurves } as const
