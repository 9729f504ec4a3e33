// One engine on one net, in a process of its own. `node worker.mjs FILE NET PEERS ENGINE`; then, a line each: `gradient`
// answers the error of its first step, `round MS` the samples a second of about so many milliseconds.
import { createInterface } from "node:readline"
import { meanGradient } from "./adapters/textbook.mjs"
import { batchesOf, gradientError, nets, weightsOf } from "./problem.mjs"

const [file, id, peers, engine] = process.argv.slice(2)
const net = nets.find((one) => one.id === id)
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`)
// Some engines greet.
for (const name of ["log", "info", "warn"]) console[name] = () => {}

const { name, open, online = false, suits = () => true } = await import(`./adapters/${file}.mjs`)
const batches = batchesOf(net)
const openFor = (batch, eta) => open({ ...net, batch, layers: weightsOf(net), eta, peers, engine })

/** Of an engine that updates after each sample, the first sample alone is compared. */
async function errorOfFirstStep() {
  const batch = online ? batches[0].slice(0, 1) : batches[0]
  const before = weightsOf(net)
  const stepping = await openFor(batch.length, 1)
  stepping.train(stepping.pack(batch))
  return gradientError(before, stepping.weights(), meanGradient(before, batch))
}

/** By the time that the processor gave to this process: what else runs on the machine counts less. */
function samplesPerSecond(trained, packed, milliseconds) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  let [cycles, chunk, now] = [0, 1, started]
  while (now - started < milliseconds) {
    for (let i = 0; i < chunk; i += 1) trained.train(packed[(cycles + i) % packed.length])
    cycles += chunk
    now = performance.now()
    // The clock is looked at some twenty times a round.
    if (now - started < milliseconds / 20) chunk *= 2
  }
  const { user, system } = process.cpuUsage(used)
  return (cycles * net.batch * 1e6) / (user + system)
}

if (suits(net)) {
  const trained = await openFor(net.batch, 0.1)
  const packed = batches.map((batch) => trained.pack(batch))
  say({ name, online })
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, milliseconds] = line.split(" ")
    say(word === "gradient" ? await errorOfFirstStep() : samplesPerSecond(trained, packed, Number(milliseconds)))
  }
} else say(null)
