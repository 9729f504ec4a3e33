// Our engine, as `npm run bench` has bundled it.
export const name = "Chainrule"

export async function open({ layers, eta, engine }) {
  const { createWorkspace, networkOf, train } = await import(engine)
  const workspace = createWorkspace({ layers: layers.map((layer) => ({ ...layer, activation: "sigmoid" })) })
  return {
    pack: (batch) => batch,
    weights: () => networkOf(workspace).layers,
    train(batch) {
      if (!train(workspace, batch, "quadratic", eta)) throw new Error("a number is not finite")
    },
  }
}
