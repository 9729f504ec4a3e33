// What the reader has to fetch, compressed as a server would. Scripts are followed from the page as a browser does.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { gzipSync } from "node:zlib"
import { parseSync } from "vite"

/** kB of 1000 bytes, gzip level 9. `all`: what a reader of one language fetches for the stage with all its panels; besides, when the page is idle: `onWish`, what opens on a wish, is for large nets alone or for a browser without workers; `lecture`; `along`, what is taken along or put in front of a class; `training`, data and training; the other languages. */
export const limits = { untilUsable: 160, all: 300, onWish: 66, lecture: 60, along: 64, training: 88 }

const otherLanguages = /\/ko-[\w-]+\.js$/
/** Its scripts and its English text; the stage's own English text is in the page's first script. */
const ofLecture =
  /\/(LectureView|openPage|en|ExerciseDialog|Worksheet|Glossary|GlossaryDialog|useSayLecture)-[\w-]+\.js$/

const onWish =
  /\/(byHand|FileButton|decode|read|keeping|keptText|KeptSaid|useKeptList|keptWork|whenText|initialise|Matrices|LongWay|ChainForm|FormerOrigin|actText|SeedField|Notation|NetTools|reshaping|HeatStage|Called|ofImages|EdgesCanvas|Help|ProofDetails|ownServer|server|seeker|answerCurve|keepCurve|laterRules|bugs|prove|probe|QrCode)-[\w-]+\.js$/

/** Links, files, exports, presenting, embedding. */
const along =
  /\/(Share(?:\.module)?|sharing|exports|picture|film|weights|Present|present|embed|newVersion|python|laterAlong)-[\w-]+\.js$|^sw\.js$/

/** Data, tables, the rules of the update, training and its pictures. */
const training =
  /\/(laterTraining|enTraining|choosing|features|RuleDialog|PicturesView|Train\w*|trainingPanels|evaluate|turns|LiveEdges|axisTicks|heatPixels|useColours|digits|iris|laterTrain|laterTrainPlain|answerTraining|classNames|drawing|ruleText|conductTraining|costSeries|tables|tableFile|slices|useSliced|fit|confusion|percent|percentOf|titled|fresh)-[\w-]+\.js$/

/** Samples that people have collected: only who chooses them waits for them. */
const collected = /\/collected-[\w-]+\.js$/

const scriptsOf = (html) =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, path]) => path)

/** The page's scripts, what they import at once, and the worker, without whose answer nothing moves. */
function untilUsable(files) {
  const found = new Set()
  const follow = (path) => {
    if (found.has(path) || !files.has(path)) return
    found.add(path)
    const source = files.get(path).toString()
    for (const { moduleRequest } of parseSync(path, source).module.staticImports)
      follow(posix.join(posix.dirname(path), moduleRequest.value))
  }
  for (const path of scriptsOf(files.get("index.html").toString())) follow(path)
  for (const path of files.keys()) if (/worker.*\.js$/i.test(path)) follow(path)
  return found
}

/** Sizes of a built page, { untilUsable, all, onWish, lecture, along, training, styles, fonts } in kB, and `names`, the scripts of the first. */
export function measure(dist) {
  if (!existsSync(join(dist, "index.html"))) throw new Error("There is no built page in dist.")
  const names = readdirSync(dist, { recursive: true }).map((name) => name.replaceAll("\\", "/"))
  const files = new Map(
    names.filter((name) => /\.\w+$/.test(name)).map((name) => [name, readFileSync(join(dist, name))]),
  )
  const sum = (list, size) => list.reduce((total, name) => total + size(files.get(name)), 0) / 1000
  const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length
  const first = [...untilUsable(files)]
  const ending = (pattern) => [...files.keys()].filter((name) => pattern.test(name))
  return {
    untilUsable: sum(first, gzip),
    all: sum(
      ending(/\.js$/).filter(
        (name) => ![otherLanguages, ofLecture, onWish, along, training, collected].some((of) => of.test(name)),
      ),
      gzip,
    ),
    onWish: sum(ending(onWish), gzip),
    along: sum(ending(along), gzip),
    training: sum(ending(training), gzip),
    lecture: sum(ending(ofLecture), gzip),
    styles: sum(ending(/\.css$/), gzip),
    fonts: sum(ending(/\.woff2$/), (bytes) => bytes.length),
    names: first,
  }
}
