import { expect, it } from "vitest"
import { checkSingle } from "../../scripts/check-single.mjs"

const page = (head: string, body = "") =>
  `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">${head}</head><body>${body}</body>`

it("a page that holds everything is accepted", () => {
  const styles = "<style>@font-face { src: url(data:font/woff2;base64,AA) } a { fill: url(#hatch) }</style>"
  expect(checkSingle(page(styles, '<a href="#stage">x</a><script>const s = "href=\\"x\\""</script>'))).toEqual([])
})

it.each([
  [page('<link rel="stylesheet" href="./a.css">'), "href asks for ./a.css"],
  [page("", '<script src="https://example.org/a.js"></script>'), "src asks for https://example.org/a.js"],
  [page("<style>a { background: url('b.png') }</style>"), "a style asks for b.png"],
  [page('<style>@import "c.css";</style>'), "a style imports another"],
  [page("", '<script type="module">const a = 1</script>'), "a script is a module"],
  [page("", "<script>import('./d.js')</script>"), "a script asks for another"],
  ["<head></head>", "there is no content security policy"],
])("%s: %s", (html, complaint) => {
  expect(checkSingle(html)).toContain(complaint)
})
