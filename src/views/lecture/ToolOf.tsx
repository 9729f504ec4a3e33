import type { Tool } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { BugLab } from "./BugLab"
import { Card } from "./Card"
import { DepthTool } from "./DepthTool"
import { Glossary } from "./Glossary"
import { Sheets } from "./Sheets"
import { Twins } from "./Twins"
import { Worksheet } from "./Worksheet"

/** What a page holds to work with. A new tool is a component beside this one and a line here. */
export function ToolOf({ tool, moment }: { readonly tool: Tool; readonly moment: Moment }) {
  switch (tool) {
    case "twins":
      return <Twins />
    case "sheets":
      return <Sheets moment={moment} />
    case "depth":
      return <DepthTool />
    case "worksheet":
      return <Worksheet moment={moment} />
    case "bug-lab":
      return <BugLab moment={moment} />
    case "card":
      return <Card />
    case "glossary":
      return <Glossary />
  }
}
