import { ariaKeys, type Command, type CommandId, commands } from "../../store/commands"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon, type IconName } from "../../ui/Icon"

interface CommandButtonProps {
  readonly id: CommandId
  readonly icon: IconName
  readonly pressed?: boolean
}

/** A command as a button with a picture. */
export function CommandButton({ id, icon, pressed }: CommandButtonProps) {
  const say = useSay()
  const command: Command = commands[id]
  const enabled = useApp((state) => command.enabled?.(state) ?? true)
  return (
    <Button
      label={say(commands[id].label)}
      icon={<Icon name={icon} />}
      keys={ariaKeys(command)}
      pressed={pressed}
      disabled={!enabled}
      onPress={() => command.run(store.getState())}
    />
  )
}
