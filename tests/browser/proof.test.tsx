import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import "../../src/app/tokens.css"
import { ProofBadge } from "../../src/app/ProofBadge"
import { learn } from "../../src/engine/learn"
import { type Claim, prove } from "../../src/engine/prove"
import { presets } from "../../src/presets"
import { store } from "../../src/store/store"
import { answer, open } from "./answer"

const { experiment } = presets.mazur
const { network, samples, cost } = experiment

/** What the engine claims of the Mazur net, with one gradient moved by `by`. */
function claim(by: number): Claim {
  const delta: (Float64Array | null)[] = [null, null, null]
  for (const step of learn(network, samples, cost, 0)) {
    if (step.kind === "output-error" || step.kind === "hidden-error") delta[step.l] = step.delta
    if (step.kind !== "mean") continue
    const dW = step.mean.dW.map((gradient, l) =>
      l === 2 ? gradient!.map((g, at) => (at === 1 ? g + by : g)) : gradient,
    )
    return { delta: [delta], mean: { ...step.mean, dW } }
  }
  throw new Error("a cycle has a mean")
}

function showProof(by: number) {
  const work = prove(network, samples, cost, claim(by))
  let next = work.next()
  while (!next.done) next = work.next()
  if ("kind" in next.value) throw new Error("the Mazur net stays finite")
  store.setState({ proofWanted: true, proven: { proof: next.value, experiment, cycle: 0 }, proving: null })
}

/** A colour of the page, as the browser writes it. */
function colourOf(token: string): string {
  const probe = document.body.appendChild(document.createElement("span"))
  probe.style.color = `var(${token})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

describe("the badge of the proof", () => {
  let letGo = () => {}
  beforeEach(async () => {
    await page.viewport(1280, 800)
    letGo = answer()
    open("mazur")
  })
  afterEach(() => {
    store.setState({ proofWanted: false, proven: null, proving: null })
    letGo()
  })

  it("says that all agree", async () => {
    const screen = await render(<ProofBadge />)
    showProof(0)
    const badge = screen.getByRole("button", { name: /^All 4 δ and 12 gradients agree, worst \d·10⁻\S+$/ })
    await expect.element(badge).toBeVisible()
    const seen = () => (screen.container as HTMLElement).innerText.trim()
    expect(seen(), "where there is room").toMatch(/worst \d·10⁻\S+$/)
    await page.viewport(1024, 768)
    expect(seen()).toBe("All 4 δ and 12 gradients agree")
    await page.viewport(390, 844)
    expect(seen()).toBe("")
  })

  it("turns red when one gradient is false, and names it", async () => {
    const screen = await render(<ProofBadge />)
    showProof(1e-4)
    const badge = screen.getByRole("button", { name: "A gradient does not agree" })
    await expect.element(badge).toBeVisible()
    expect(getComputedStyle(badge.element()).color).toBe(colourOf("--differs"))
    await userEvent.click(badge)
    await expect
      .element(screen.getByRole("dialog"))
      .toHaveTextContent("gradient of the weight from neuron 2 of layer 2 to neuron 1 of layer 3")
  })

  it("shows how far it is, and keeps the focus from the press to the result", async () => {
    const screen = await render(<ProofBadge />)
    const button = screen.getByRole("button").element()
    button.focus()
    await userEvent.keyboard("{Enter}")
    store.getState().proofAt(4, 16)
    await expect.element(screen.getByRole("button", { name: "Checking … 25 % (press to stop)" })).toHaveFocus()
    showProof(0)
    await expect.element(screen.getByRole("button", { name: "4 δ and 12 gradients agree" })).toHaveFocus()
  })

  it("waits while playing, and says so", async () => {
    const screen = await render(<ProofBadge />)
    store.setState({ proofWanted: true, playing: true })
    await expect.element(screen.getByRole("button", { name: /^Checking goes on when play pauses/ })).toBeVisible()
    store.getState().proofAt(4, 16)
    await expect.element(screen.getByRole("button", { name: /^Checking … 25 %/ })).toBeVisible()
    store.setState({ playing: false })
  })

  it("of a large net says after a change that it is out of date, until it is asked for again", async () => {
    const screen = await render(<ProofBadge />)
    showProof(0)
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    // So does connect, where the numbers are too many to be checked unasked.
    store.getState().stopProof()
    const stale = screen.getByRole("button", { name: "Check out of date, check again" })
    await userEvent.click(stale)
    expect(store.getState().proofWanted).toBe(true)
    await expect.element(stale).not.toBeInTheDocument()
    store.getState().stopProof()
    showProof(0)
    store.getState().stopProof()
    open("xor")
    await expect.element(screen.getByRole("button", { name: "Check gradients" })).toBeVisible()
  })

  it("says nothing of other weights", async () => {
    const screen = await render(<ProofBadge />)
    showProof(0)
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    await expect.element(screen.getByRole("button", { name: /agree/ })).not.toBeInTheDocument()
  })
})
