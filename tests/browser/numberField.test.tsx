import { useState } from "react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import "../../src/app/tokens.css"
import { NumberField } from "../../src/ui/NumberField"

const commit = vi.fn<(value: number) => string | null>()

function Held() {
  const [value, setValue] = useState(0.5)
  return (
    <>
      <NumberField
        label="Weight"
        value={value}
        print={(number) => number.toFixed(4)}
        exact={String}
        parse={(text) => {
          const number = Number(text)
          if (text === "1,234.5")
            return { ok: false, message: "Is 1234.5 meant?", meant: { value: 1234.5, label: "Use 1234.5" } }
          return text.trim() === "" || Number.isNaN(number)
            ? { ok: false, message: "Not a number." }
            : { ok: true, value: number }
        }}
        onCommit={(number) => {
          const refused = commit(number) ?? null
          if (refused === null) setValue(number)
          return refused
        }}
      />
      <button type="button">elsewhere</button>
    </>
  )
}

async function show() {
  const screen = await render(<Held />)
  const field = screen.getByRole("textbox", { name: "Weight" })
  return { screen, field, element: field.element() as HTMLInputElement }
}

beforeEach(() => {
  commit.mockReset()
})

describe("NumberField", () => {
  it("commits with Enter and when it is left, once each", async () => {
    const { screen, field } = await show()
    await userEvent.fill(field, "0.75")
    expect(commit).not.toHaveBeenCalled()
    await userEvent.keyboard("{Enter}")
    expect(commit.mock.calls).toEqual([[0.75]])
    await expect.element(field).toHaveValue("0.7500")
    await userEvent.fill(field, "0.25")
    await userEvent.click(screen.getByRole("button", { name: "elsewhere" }))
    expect(commit.mock.calls).toEqual([[0.75], [0.25]])
  })

  it("commits nothing when nothing was typed", async () => {
    const { screen, field } = await show()
    await userEvent.click(field)
    await userEvent.keyboard("{Enter}")
    await userEvent.click(screen.getByRole("button", { name: "elsewhere" }))
    expect(commit).not.toHaveBeenCalled()
  })

  it.each(["abc", ""])("keeps the text %j, marks it, says why, and changes nothing", async (text) => {
    const { screen, field } = await show()
    await userEvent.fill(field, text)
    await userEvent.keyboard("{Enter}")
    await expect.element(field).toHaveValue(text)
    await expect.element(field).toHaveAttribute("aria-invalid", "true")
    await expect.element(field).toHaveAccessibleDescription("Not a number.")
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Not a number.")
    expect(commit).not.toHaveBeenCalled()
    await userEvent.keyboard("{Escape}")
    await expect.element(field).toHaveValue("0.5000")
    await expect.element(field).toHaveAttribute("aria-invalid", "false")
  })

  it("asks what was meant, and takes it by one button, also after the field was left", async () => {
    const { screen, field } = await show()
    await userEvent.fill(field, "1,234.5")
    await userEvent.click(screen.getByRole("button", { name: "elsewhere" }))
    expect(commit).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole("button", { name: "Use 1234.5" }))
    expect(commit.mock.calls).toEqual([[1234.5]])
    await expect.element(field).toHaveValue("1234.5000")
    await expect.element(field).toHaveFocus()
    expect(screen.getByRole("button", { name: "Use 1234.5" }).query()).toBeNull()
  })

  it("cuts a text of a million characters off before anything reads it", async () => {
    const { field, element } = await show()
    await userEvent.click(field)
    document.execCommand("insertText", false, "1".repeat(1_000_000))
    expect(element.value).toHaveLength(65)
  })

  it("says a refusal as it says a text that is no number", async () => {
    commit.mockReturnValue("Too large.")
    const { screen, field } = await show()
    await userEvent.fill(field, "5000000")
    await userEvent.keyboard("{Enter}")
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Too large.")
    await expect.element(field).toHaveValue("5000000")
  })

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    "leaves an Enter that ends a composition alone, %j",
    async (how) => {
      const { field, element } = await show()
      await userEvent.fill(field, "0.75")
      element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...how }))
      expect(commit).not.toHaveBeenCalled()
    },
  )

  it("is not changed by the wheel", async () => {
    const { field, element } = await show()
    await userEvent.click(field)
    element.dispatchEvent(new WheelEvent("wheel", { deltaY: 120, bubbles: true, cancelable: true }))
    await expect.element(field).toHaveValue("0.5000")
    expect(commit).not.toHaveBeenCalled()
  })
})
