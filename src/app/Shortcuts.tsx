import { useSay } from "../store/useSay"
import { Dialog } from "../ui/Dialog"
import { later } from "../ui/later"

const Help = later(async () => (await import("./Help")).Help)

/** The list of keys and signs. */
export function Shortcuts({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const say = useSay()
  return (
    <Dialog title={say("shortcuts.title")} closeLabel={say("app.close")} open={open} onClose={onClose}>
      <Help />
    </Dialog>
  )
}
