import "../i18n/later"
import { BugStrip } from "./BugStrip"
import { ChangeList } from "./ChangeList"
import { CompareStrip } from "./CompareStrip"
import { Dragging } from "./Dragging"
import { Dropping } from "./Dropping"
import { KeptStrip } from "./KeptStrip"
import { Pasting } from "./Pasting"
import { Randomise } from "./Randomise"

/** All about changing numbers by hand that is not needed for the first step: one file to fetch. */
export const byHand = { BugStrip, ChangeList, CompareStrip, Dragging, Dropping, KeptStrip, Pasting, Randomise }
