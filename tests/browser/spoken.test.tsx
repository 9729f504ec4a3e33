import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { page } from "vitest/browser"
import { render } from "vitest-browser-react"
import { CompareStrip } from "../../src/app/CompareStrip"
import { Spoken } from "../../src/app/Spoken"
import { printNumber } from "../../src/notation/number"
import { reshape } from "../../src/store/reshaping"
import { store } from "../../src/store/store"
import { TimelineBar } from "../../src/views/timeline/TimelineBar"
import { answer, answerNow, open } from "./answer"

let letGo = () => {}

beforeEach(() => {
  letGo = answer()
  open("mazur")
})
afterEach(() => {
  letGo()
  vi.useRealTimers()
  store.setState({ playing: false })
  store.getState().unpin()
})

const w311 = (value: number) => ({ kind: "weight", l: 2, j: 0, k: 0, value }) as const
const name = "weight from neuron 1 of layer 2 to neuron 1 of layer 3"

/** What React does after a change, it has done a few frames later. */
async function drawn(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame)
}

/** Every message of the page's status, in order. */
async function listen() {
  await render(
    <>
      <CompareStrip />
      <Spoken />
    </>,
  )
  const heard: string[] = []
  const observer = new MutationObserver((changes) => {
    for (const status of document.querySelectorAll('[role="status"]'))
      if (changes.some(({ target }) => status.contains(target))) heard.push(status.textContent.trim())
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  // Its words come in a file of their own, which may be there already.
  await expect.poll(() => document.querySelector('[role="status"]')?.textContent).not.toBe("")
  await drawn()
  return async (act: () => void) => {
    heard.length = 0
    act()
    await drawn()
    return [...heard]
  }
}

describe("a pass of the Mazur net by ear", () => {
  it("is one message a step, forwards and back, each with what happened and its numbers", async () => {
    const heardAfter = await listen()
    const { next, previous, seek } = store.getState()
    const there: string[] = []
    for (let t = 1; t <= 14; t++) {
      const heard = await heardAfter(() => next())
      expect(heard, `step ${t}`).toHaveLength(1)
      there.push(heard[0]!)
    }
    const { trace } = store.getState().frame
    const numbers: readonly (readonly [RegExp, readonly number[]])[] = [
      [/^the input x, step 1 of 14\./, [0.05, 0.1]],
      [/^z of layer 2, step 2 of 14\./, [...trace.z[1]!]],
      [/^a of layer 2, step 3 of 14\./, [...trace.a[1]!]],
      [/^z of layer 3, step 4 of 14\./, [...trace.z[2]!]],
      [/^a of layer 3, step 5 of 14\./, [...trace.a[2]!]],
      [/step 6 of 14\./, [trace.C!]],
      [/^errors δ of layer 3, step 7 of 14\./, [trace.delta[2]![0]!]],
      [/^errors δ of layer 2, step 8 of 14\./, [trace.delta[1]![0]!]],
      [/^gradients of the biases of layer 3, step 9 of 14\./, [trace.db[2]![0]!]],
      [/^gradients of the weights into layer 3, step 10 of 14\./, [trace.dW[2]![0]!]],
      [/^gradients of the biases of layer 2, step 11 of 14\./, [trace.db[1]![0]!]],
      [/^gradients of the weights into layer 2, step 12 of 14\./, [trace.dW[1]![0]!]],
      [/step 13 of 14\./, []],
      [/^Update, step 14 of 14\./, []],
    ]
    for (const [index, [what, values]] of numbers.entries()) {
      expect(there[index]).toMatch(what)
      for (const value of values) expect(there[index]).toContain(printNumber(value))
    }
    const back: string[] = []
    for (let t = 13; t >= 1; t--) {
      const heard = await heardAfter(() => previous())
      expect(heard, `back at step ${t}`).toHaveLength(1)
      back.push(heard[0]!)
    }
    expect(back.reverse()).toEqual(there.slice(0, 13))
    expect(await heardAfter(() => previous())).toEqual([expect.stringContaining("before the first step")])
    // The engine's own picture of the same place is no news.
    const { experiment, frame, arrived } = store.getState()
    expect(await heardAfter(() => arrived({ ...frame }, null))).toEqual([])
    expect(await heardAfter(() => seek(0))).toEqual([])
    expect(store.getState().experiment).toBe(experiment)
  })
})

describe.each([60, 1])("an edit while playing at %d steps a second", (speed) => {
  it("is told once, when its picture is there, with the right numbers, and so is undo", async () => {
    const heardAfter = await listen()
    store.getState().seek(12)
    store.setState({ playing: true, speed })
    await drawn()
    letGo()
    // The next picture has been asked for when the number is changed.
    store.getState().next()
    expect(await heardAfter(() => store.getState().edit(w311(0.5))), "before its picture is there").toEqual([])
    expect(store.getState()).toMatchObject({ playing: false, t: 12 })
    expect(await heardAfter(answerNow)).toEqual([`Play paused. ${name}, 0.5, was 0.4. cost C, 0.3065, was 0.2984.`])
    expect(await heardAfter(answerNow)).toEqual([])
    store.setState({ playing: true })
    await drawn()
    expect(await heardAfter(() => store.getState().undo())).toEqual([])
    expect(await heardAfter(answerNow)).toEqual([`Play paused. ${name}, 0.4, was 0.5. cost C, 0.2984, was 0.3065.`])
    store.getState().edit(w311(0.6))
    expect(await heardAfter(answerNow)).toEqual([expect.stringMatching(/^weight .* 0\.6, was 0\.4/)])
  })
})

describe("a change of the net", () => {
  it("is told once, also a deletion, with the new shape and where one stands", async () => {
    const heardAfter = await listen()
    store.getState().seek(8)
    await drawn()
    const wish = { kind: "remove-neuron", l: 1, j: 1 } as const
    expect(await heardAfter(() => reshape([wish], store.getState()))).toEqual([
      expect.stringMatching(/^Neuron 2 of layer 2 removed\. .*step 8 of 14\./),
    ])
  })
})

describe("while a run is kept", () => {
  it("an edit is told once, and that it is kept", async () => {
    const heardAfter = await listen()
    store.getState().seek(12)
    await drawn()
    expect(await heardAfter(() => store.getState().pin())).toEqual([expect.stringMatching(/^These numbers are kept/)])
    const edit = await heardAfter(() => store.getState().edit(w311(0.5)))
    expect(edit).toEqual([`${name}, 0.5, was 0.4. cost C, 0.3065, was 0.2984.`])
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1)
  })
})

describe("the end of training", () => {
  it("is one message, with why, the place and the cost, and no word of what the step did", async () => {
    const heardAfter = await listen()
    expect(await heardAfter(() => store.getState().train())).toEqual(["Training has started."])
    // Where it is paused by hand, the end is told when it is known.
    expect(await heardAfter(() => store.getState().stopTraining())).toEqual([])
    letGo()
    const heard = await heardAfter(() => {
      const announced = {
        text: "Training paused after 1 cycle. You stand right after its last update.",
        leads: "instead",
      } as const
      store.setState({ t: 14, training: null, announced })
      store.getState().announce("Cost over all samples: 0.29.")
    })
    expect(heard).toEqual([])
    expect(await heardAfter(answerNow)).toEqual([
      "Training paused after 1 cycle. You stand right after its last update. Cost over all samples: 0.29.",
    ])
    expect(await heardAfter(() => store.getState().announce("Later."))).toEqual(["Later."])
  })
})

describe("an engine that takes long", () => {
  it("is told of after a moment, seen and heard, until the picture is there", async () => {
    await page.viewport(1280, 800)
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    letGo()
    const screen = await render(
      <>
        <TimelineBar />
        <Spoken />
      </>,
    )
    const status = () => document.querySelector('[role="status"]')?.textContent
    const seen = screen.getByText("computing …")
    store.getState().next()
    vi.advanceTimersByTime(299)
    await drawn()
    expect(seen.query()).toBeNull()
    vi.advanceTimersByTime(1)
    await expect.poll(status).toBe("computing …")
    expect(seen.elements()).toHaveLength(2)
    answerNow()
    await expect.poll(status).toContain("step 1 of 14")
    expect(seen.query()).toBeNull()
  })
})
