import { expect, test } from "./page"

const adam = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
const l2 = { kind: "l2", lambda: 0.01 } as const

test("a run by Adam shows its update with its own numbers, in its equations and in the listing", async ({
  page,
  open,
}) => {
  await open("?preset=xor&lang=en")
  await page.evaluate(
    async (rule) => {
      const { chainrule } = window
      await chainrule.load({ ...chainrule.document(), ...rule })
      const { perCycle } = chainrule.frame()
      await chainrule.seek(3 * perCycle)
    },
    { optimizer: adam, penalty: l2, clip: 1, shuffle: 7 },
  )
  const equation = page.getByRole("region", { name: "Equation" })
  await expect(equation).toContainText("the running mean of its gradients")
  await expect(equation.getByRole("button", { name: /^clip factor κ/ }).first()).toBeAttached()
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
  const m = equation.getByRole("button", { name: /^m of the weight from neuron 1 of layer 2/ }).first()
  await m.focus()
  await m.press("Enter")
  await expect(equation.getByRole("region", { name: "Where this number comes from" })).toContainText("0.9000")
})

test("an edit of the rule takes effect, has a name, and is undone whole", async ({ page, open }) => {
  await open("?lang=en")
  const said = await page.evaluate(async (optimizer) => {
    const { chainrule } = window
    const before = await chainrule.seek(5 * 14)
    await chainrule.edit({ rule: { optimizer } })
    const edited = chainrule.document().edits
    const refused = await chainrule.edit({ rule: { optimizer: { ...optimizer, beta1: 1 } } }).then(
      () => "",
      (error: Error) => error.message,
    )
    const after = await chainrule.undo()
    return { edited, refused, same: JSON.stringify(before.values) === JSON.stringify(after.values) }
  }, adam)
  expect(said.edited).toEqual([{ cycle: 4, change: { rule: { optimizer: adam } } }])
  expect(said.refused).toBe("rule.optimizer.beta1: expected a number from 0 on and below 1, found 1")
  expect(said.same).toBe(true)
})
