// npm run -s trace -- FILE [--cycles N] [--ndjson]: prints every number of a document's run. The command itself is src/cli/trace.ts.
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

// Whoever reads our output may stop early, as `head` does; that is not an error.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0)
  throw error
})

const { trace } = await load("src/cli/trace.ts")
process.exitCode = await trace({
  words: process.argv.slice(2),
  // npm runs scripts at the top of the project; a file is named from where npm was called.
  directory: (process.env.npm_lifecycle_event === "trace" && process.env.INIT_CWD) || process.cwd(),
  input: process.stdin,
  write: (text) =>
    process.stdout.write(text) ? Promise.resolve() : new Promise((resolve) => process.stdout.once("drain", resolve)),
  complain: (text) => void process.stderr.write(text),
})

/** Runs TypeScript from the sources through Vite, which is installed anyway. */
async function load(path) {
  const vite = await import("vite").catch(() => null)
  if (!vite) {
    process.stderr.write("chainrule: nothing is installed yet; run `npm ci` first.\n")
    process.exit(2)
  }
  const { module } = await vite.runnerImport(root + path, {
    root,
    configFile: false,
    envDir: false,
    logLevel: "silent",
  })
  return module
}
