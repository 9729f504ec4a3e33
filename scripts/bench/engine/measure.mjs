// Engines side by side on one net: a process each, rounds by turns, the order reversed every other round, medians.
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const rounds = 25
const milliseconds = 80
const warmUp = 500

const worker = fileURLToPath(new URL("worker.mjs", import.meta.url))

function start(file, id, peers, engine) {
  const child = spawn(process.execPath, [worker, file, id, peers, engine], { stdio: ["pipe", "pipe", "pipe"] })
  let complaints = ""
  child.stderr.on("data", (chunk) => {
    complaints += chunk
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error(complaints.match(/^\w*Error.*$/m)?.[0] ?? "its process ended")
    return JSON.parse(value)
  }
  return {
    next,
    ask(question) {
      child.stdin.write(`${question}\n`)
      return next()
    },
    end: () => child.stdin.end(),
  }
}

const median = (values) => values.toSorted((p, q) => p - q)[values.length >> 1]

/** Of each engine that takes this net: file, name, error of its first gradient, samples a second, and how many times faster than another it was, round by round; or what went wrong. */
export async function measure(files, { id }, peers, engine) {
  const running = []
  const failed = []
  for (const file of files) {
    const started = start(file, id, peers, engine)
    try {
      const greeting = await started.next()
      if (!greeting) continue
      running.push({ file, ...greeting, ...started, error: await started.ask("gradient"), speeds: [] })
      await started.ask(`round ${warmUp}`)
    } catch (error) {
      failed.push({ file, why: error.message })
      started.end()
    }
  }
  for (let round = 0; round < rounds; round += 1)
    for (const one of round % 2 ? running.toReversed() : running)
      one.speeds.push(await one.ask(`round ${milliseconds}`))
  for (const { end } of running) end()
  return {
    failed,
    measured: running.map(({ file, name, online, error, speeds }) => ({
      file,
      name,
      online,
      error,
      speed: median(speeds),
      ratioTo: (other) => {
        const others = running.find((one) => one.file === other)?.speeds
        return others ? median(speeds.map((speed, round) => speed / others[round])) : Number.NaN
      },
    })),
  }
}
