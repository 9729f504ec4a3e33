import type { Chapter } from "./chapter"
import { algorithm } from "./chapters/algorithm"
import { batch } from "./chapters/batch"
import { bp1 } from "./chapters/bp1"
import { bp2 } from "./chapters/bp2"
import { bp3 } from "./chapters/bp3"
import { bp4 } from "./chapters/bp4"
import { card } from "./chapters/card"
import { check } from "./chapters/check"
import { cross } from "./chapters/cross"
import { delta } from "./chapters/delta"
import { depth } from "./chapters/depth"
import { network } from "./chapters/network"
import { outputCost } from "./chapters/outputCost"
import { pathsChapter } from "./chapters/paths"
import { saturated } from "./chapters/saturated"
import { small } from "./chapters/small"
import { update } from "./chapters/update"

/** The chapters, in the order of the lecture: first those of the lecture note, then what lies beyond it. A new one is a file in `chapters` and a line here. */
export const chapters: readonly Chapter[] = [
  network,
  batch,
  outputCost,
  delta,
  bp1,
  bp2,
  bp3,
  bp4,
  small,
  saturated,
  algorithm,
  update,
  card,
  cross,
  depth,
  pathsChapter,
  check,
]
