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

  read(reading, scene) {
    set((state) => {
      const left = state.reading ? { ...state.left, [keyOf(state.reading)]: workOf(state) } : state.left
      const known = left[keyOf(reading)]
      return {
        ...(known ? takenUp(known) : staged(scene)),
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
        ...takenUp(state.aside),
        left,
        reading: null,
        scene: null,
        aside: null,
        tab: state.tab === "lecture" ? "equation" : state.tab,
      }
    })
  },

  asItWas() {
    set(({ scene }) => (scene ? staged(scene) : {}))
  },

  achieve(id) {
    set(({ achieved }) => (achieved.includes(id) ? {} : { achieved: [...achieved, id] }))
  },
})

const keyOf = ({ chapter, page }: Reading) => `${chapter} ${page}`

function workOf({ experiment, preset, t, inside, past, future, selected, trail }: State): Work {
  return { experiment, preset, t, inside, past, future, selected, trail }
}

function takenUp(work: Work): Partial<State> {
  return { ...opened(work.experiment, work.preset, work.t), ...work }
}

/** A scene from its beginning: nothing is there to be undone. */
function staged({ experiment, preset, t, selected }: Scene): Partial<State> {
  return {
    ...opened(experiment, preset, t),
    past: [],
    future: [],
    selected,
    trail: selected === null ? [] : [selected],
  }
}
