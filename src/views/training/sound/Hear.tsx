import { useEffect, useRef, useState } from "react"
import { useSay } from "../../../store/useSay"
import type { Learning } from "../../../timeline/training"
import { Button } from "../../../ui/Button"
import { Icon } from "../../../ui/Icon"
import type { Drawn } from "../ChartOptions"
import { notesOf } from "./notes"
import { openEar, play } from "./play"

interface Props {
  readonly learning: Learning
  readonly drawn: Drawn
}

/** The whole curve to be heard, until it is over or silenced. */
export function Hear({ learning, drawn }: Props) {
  const say = useSay()
  const [sounds, setSounds] = useState(false)
  const silence = useRef(() => {})
  useEffect(() => () => silence.current(), [])
  async function hear(): Promise<void> {
    silence.current()
    setSounds(!sounds)
    if (sounds) return
    let isWanted = true
    silence.current = () => {
      isWanted = false
    }
    await openEar()
    if (isWanted) silence.current = play(notesOf(learning, drawn), () => setSounds(false))
  }
  return (
    <Button
      label={say(sounds ? "training.hush" : "training.hear")}
      icon={<Icon name={sounds ? "close" : "sound"} />}
      disabled={learning.evaluations.length < 2 && !sounds}
      onPress={() => void hear()}
    />
  )
}
