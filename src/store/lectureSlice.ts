import type { Scene } from "../lecture/chapter"
import { opened } from "./experimentSlice"
import type { Slice } from "./slice"
import type { LectureSlice, Reading, State, Work } from "./state"

export const lectureSlice: Slice<LectureSlice> = (set) => ({
  reading: null,
  lastRead: null,
  scene: null,
  aside: null,
  left: {},
  achieved: [],
  lookedUp: null,
  exercise: null,

  read(reading, scene, work) {
    set((state) => {
      const left = state.reading ? { ...state.left, [keyOf(state.reading)]: workOf(state) } : state.left
      const known = work ?? left[keyOf(reading)]
      return {
        ...(known ? takenUp(state, known) : staged(state, scene)),
        reading,
        scene,
        left,
        lastRead: reading,
        aside: state.aside ?? workOf(state),
        tab: "lecture",
      }
    })
  },

  stopReading() {
    set((state) => {
      if (!state.reading || !state.aside) return {}
      const left = { ...state.left, [keyOf(state.reading)]: workOf(state) }
      return {
        ...takenUp(state, state.aside),
        left,
        reading: null,
        scene: null,
        aside: null,
        tab: state.tab === "lecture" ? "equation" : state.tab,
      }
    })
  },

  asItWas() {
    set((state) => (state.scene ? staged(state, state.scene) : {}))
  },

  plant(bug) {
    set((state) => {
      const { bug: _, ...right } = state.experiment
      if (!state.reading) return {}
      // What is kept for undo is of the right engine; here there is nothing to go back to.
      return {
        experiment: bug === null ? right : { ...right, bug },
        past: [],
        future: [],
        fault: null,
        baseline: null,
        baselineOf: null,
      }
    })
  },

  lookUp: (lookedUp) => set({ lookedUp }),

  practise: (exercise) => set({ exercise }),

  achieve(id) {
    set(({ achieved }) => (achieved.includes(id) ? {} : { achieved: [...achieved, id] }))
  },
})

const keyOf = ({ chapter, page }: Reading) => `${chapter} ${page}`

function workOf({ experiment, preset, t, inside, past, future, selected, trail }: State): Work {
  return { experiment, preset, t, inside, past, future, selected, trail }
}

function takenUp(state: State, work: Work): Partial<State> {
  return { ...laid(state, work), ...work }
}

/** A scene from its beginning: nothing is there to be undone. */
function staged(state: State, scene: Scene): Partial<State> {
  const { selected } = scene
  return { ...laid(state, scene), past: [], future: [], selected, trail: selected === null ? [] : [selected] }
}

/** Of the run that is on the stage already the picture stays: nobody would ask the engine for it again. */
function laid(state: State, { experiment, preset, t }: Pick<Work, "experiment" | "preset" | "t">): Partial<State> {
  const next = opened(experiment, preset, t)
  return experiment === state.experiment ? { ...next, frame: state.frame, pictured: state.pictured } : next
}
