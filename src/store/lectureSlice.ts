import type { Scene } from "../lecture/chapter"
import type { Experiment } from "../timeline/experiment"
import { keyOf, outOfLecture, staged, takenUp, withoutBug, workOf } from "./onStage"
import type { Slice } from "./slice"
import type { LectureSlice } from "./state"

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
        ...withoutBug(state),
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
    set(outOfLecture)
  },

  asItWas() {
    set((state) => (state.scene ? staged(state, state.scene) : {}))
  },

  plant(bug) {
    set((state) => {
      const { bug: _, ...right } = state.experiment
      if (!state.reading || !state.scene) return {}
      // What is kept for undo is of the right engine; here there is nothing to go back to.
      return {
        experiment: bug === null ? unlessScene(right, state.scene) : { ...right, bug },
        ...withoutBug(state),
        past: [],
        future: [],
        fault: null,
        baseline: null,
        baselineOf: null,
      }
    })
  },

  lookUp: (lookedUp) => set({ lookedUp }),

  practise: (exercise) => set({ exercise, playing: false }),

  achieve(id) {
    set(({ achieved }) => (achieved.includes(id) ? {} : { achieved: [...achieved, id] }))
  },
})

/** Put right, a scene of which nothing else was changed is that scene again. */
function unlessScene(right: Experiment, { experiment }: Scene): Experiment {
  const same = (Object.keys(experiment) as (keyof Experiment)[]).every((key) => right[key] === experiment[key])
  return same && right.edits.length === experiment.edits.length ? experiment : right
}
