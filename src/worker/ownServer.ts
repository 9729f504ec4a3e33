import { bugIds } from "../engine/bugs"
import "../engine/laterRules"
import "../engine/laterTrainPlain"
import { prove } from "../engine/prove"
import { answerCurve } from "./answerCurve"
import { answerTraining } from "./answerTraining"
import { createServer } from "./server"

/** The engine for the page's own thread in one file, with all that a worker fetches later. */
export const own = { createServer, prove, answerCurve, answerTraining, bugIds }
