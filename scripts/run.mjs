// Runs a program, collects what it says, and ends it with everything it started.
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../", import.meta.url))

const running = new Set()
const grouped = process.platform !== "win32"

function end(child) {
  try {
    // The group is the child's own: its browser and its servers end with it, and nothing else does.
    if (grouped) process.kill(-child.pid, "SIGKILL")
    else child.kill()
  } catch {
    // It has ended by itself.
  }
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])
  process.on(signal, () => {
    // While nothing runs (the page is only being served) this is the ordinary end.
    const interrupted = running.size > 0
    for (const child of running) end(child)
    process.exit(interrupted ? code : 0)
  })

/** Resolves with { code, output }; code is null when the time was up or the program could not be started. */
export function run(command, args, { seconds = 600, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: grouped,
      // npm is a batch file there.
      shell: process.platform === "win32" && command === "npm",
    })
    running.add(child)
    let output = ""
    const hear = (chunk) => {
      output += chunk
      if (show) process.stdout.write(chunk)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    const limit = setTimeout(() => {
      output += `\nStopped: it took longer than ${seconds} s.\n`
      end(child)
    }, seconds * 1000)
    const done = (code) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code, output })
    }
    child.on("error", (error) => {
      output += `${error.message}\n`
      done(null)
    })
    child.on("close", done)
  })
}

/** Runs a JavaScript file with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)

/** Runs npm: the one that runs us, else the one on the PATH. */
export const runNpm = (args, options) =>
  process.env.npm_execpath?.endsWith(".js")
    ? runNode([process.env.npm_execpath, ...args], options)
    : run("npm", args, options)
