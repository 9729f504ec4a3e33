// Serves a folder on 127.0.0.1, at any sub-path.
import { createReadStream, statSync } from "node:fs"
import { createServer } from "node:http"
import { extname, join, normalize, sep } from "node:path"

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
}

/** The file a request asks for; null when there is none or it lies outside the folder. */
function fileOf(folder, base, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname)
    if (!path.startsWith(base) || path.includes("\0")) return null
    const file = normalize(join(folder, path.slice(base.length) || "index.html"))
    return file.startsWith(normalize(folder + sep)) && statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

function answer(folder, base, request, response) {
  const file = request.method === "GET" || request.method === "HEAD" ? fileOf(folder, base, request.url) : null
  if (!file) {
    response.writeHead(404, { "content-type": types[".txt"] }).end("There is nothing here.\n")
    return
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    // Everything below assets/ carries a hash of its content in its name.
    "cache-control": file.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    // Embedded in a sandbox the page has no origin of its own, and asks for its own scripts as a stranger.
    "access-control-allow-origin": "*",
  })
  if (request.method === "HEAD") response.end()
  else createReadStream(file).pipe(response)
}

/** Serves `folder` at `base`. A port that is taken gives way to a free one. Resolves with { url, close }. */
export function serve(folder, { base = "/", port = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(folder, base, request, response))
    server.on("error", (error) => {
      if (port !== 0 && (error.code === "EADDRINUSE" || error.code === "EACCES")) resolve(serve(folder, { base }))
      else reject(error)
    })
    server.listen(port, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}${base}`,
        close: () => {
          server.close()
          server.closeAllConnections()
        },
      }),
    )
  })
}
