// Two nets on one page, driven from outside: the messages that docs/embedding.md describes.
const page = new URL(".", location.href)

/** A net in a frame, and its calls as promises. */
function createNet(frame, parameters) {
  const waiting = new Map()
  const listeners = []
  let last = 0
  let tellReady
  const ready = new Promise((resolve) => {
    tellReady = resolve
  })
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== page.origin) return
    if (data.chainrule === "ready") tellReady()
    if (data.chainrule === "frame") for (const listener of listeners) listener(data.frame)
    const promise = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.chainrule === "result") promise?.resolve(data.value)
    if (data.chainrule === "refused") promise?.reject(new Error(data.message))
  })
  frame.src = `${page}?embed&origin=${page.origin}&${parameters}`
  return {
    ready,
    onFrame: (listener) => listeners.push(listener),
    call: (name, ...given) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        frame.contentWindow.postMessage({ chainrule: "call", id: last, name, arguments: given }, page.origin)
      }),
  }
}

for (const section of document.querySelectorAll("section")) {
  const net = createNet(section.querySelector("iframe"), section.dataset.parameters)
  const told = section.querySelector("output")
  const show = ({ position, perCycle, values }) => {
    const delta = values.delta.map((layer) => layer?.map((value) => value?.toPrecision(3) ?? "…").join(", ") ?? "…")
    told.textContent = `step ${position} of ${perCycle}; δ: ${delta.join(" | ")}`
  }
  net.onFrame(show)
  net.ready.then(() => net.call("frame")).then(show)
  for (const button of section.querySelectorAll("button"))
    button.addEventListener("click", () => {
      const given = button.dataset.given === undefined ? [] : [JSON.parse(button.dataset.given)]
      net.call(button.dataset.call, ...given).catch((refusal) => {
        told.textContent = refusal.message
      })
    })
}
