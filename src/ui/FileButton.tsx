import { useRef } from "react"
import { Button } from "./Button"

interface Props {
  readonly label: string
  /** Kinds of files, as an input has them. */
  readonly accept: string
  onFile(file: File): void
}

/** A button that lets the reader choose a file. */
export function FileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button label={label} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file may be chosen once more.
          currentTarget.value = ""
        }}
      />
    </>
  )
}
