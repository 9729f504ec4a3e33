import type { ChainruleDocument } from "../document/document"
import type { MessageId } from "../i18n/say"
import type { Experiment } from "../timeline/experiment"

/** What the file of an example holds: the numbers themselves, so that the same picture is drawn for ever, and what to look for in them. */
export interface Source {
  readonly title: MessageId
  readonly hint: MessageId
  readonly document: ChainruleDocument
  /** Its title names its data: another net for them keeps the name. */
  readonly ofData?: true
}

/** A named experiment. */
export interface Preset extends Source {
  readonly id: string
  readonly experiment: Experiment
}
