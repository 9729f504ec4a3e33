import { createElement } from "react"
import { renderToString } from "react-dom/server"
import { App } from "../../src/app/App"

/** The page before its first step, as HTML. */
export function firstPicture(): string {
  return renderToString(createElement(App, { firstPicture: true }))
}
