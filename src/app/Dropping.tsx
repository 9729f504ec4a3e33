import { useEffect, useState } from "react"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import styles from "./Notices.module.css"
import { openFile } from "./sharing"

/** A file dropped anywhere on the page is opened; while it hovers, the page says so. */
export function Dropping() {
  const say = useSay()
  const [hovers, setHovers] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return
      event.preventDefault()
      setHovers(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setHovers(false)
    }
    const drop = (event: DragEvent) => {
      setHovers(false)
      const [file, ...more] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      if (more.length === 0) void openFile(file)
      else store.getState().notify("share.one-file", { n: more.length + 1 }, "error")
    }
    addEventListener("dragover", over)
    addEventListener("dragleave", leave)
    addEventListener("drop", drop)
    return () => {
      removeEventListener("dragover", over)
      removeEventListener("dragleave", leave)
      removeEventListener("drop", drop)
    }
  }, [])
  return hovers ? (
    <p className={styles.drop} role="status">
      {say("share.drop")}
    </p>
  ) : null
}
