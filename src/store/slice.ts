import type { StateCreator } from "zustand/vanilla"
import type { State } from "./state"

/** A part of the state with its actions; `set` and `get` see all of it. */
export type Slice<T> = StateCreator<State, [], [], T>
