import { type Locale, locales, sayMessage } from "../i18n/say"
import { type PresetId, presets } from "../presets"
import { ariaKeys, commands } from "../store/commands"
import { store, useApp } from "../store/store"
import { themes } from "../store/themes"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Icon } from "../ui/Icon"
import { Popup } from "../ui/Popup"
import { Select } from "../ui/Select"
import { Changes } from "./Changes"
import { LectureButton } from "./LectureButton"
import { Mark } from "./Mark"
import { ProofBadge } from "./ProofBadge"
import styles from "./TopBar.module.css"
import { useTabbed } from "./useTabbed"

const own = "own"

interface TopBarProps {
  onHelp(): void
  onShare(): void
}

/** The name of the page, what is open, undo and redo, and how the page looks and speaks. */
export function TopBar({ onHelp, onShare }: TopBarProps) {
  const say = useSay()
  const canUndo = useApp(commands.undo.enabled)
  const canRedo = useApp(commands.redo.enabled)
  const tabbed = useTabbed()
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <Mark />
        <span>{say("app.name")}</span>
      </h1>
      <Examples />
      <span className={styles.wide}>
        <DataButton />
        {!tabbed && <TrainingButton />}
      </span>
      <LectureButton />
      <span className={styles.space} />
      <ProofBadge />
      <span className={styles.tools}>
        <Button
          label={say("command.undo")}
          icon={<Icon name="undo" />}
          disabled={!canUndo}
          keys={ariaKeys(commands.undo)}
          onPress={() => store.getState().undo()}
        />
        <span className={styles.redo} data-idle={!canRedo || undefined}>
          <Button
            label={say("command.redo")}
            icon={<Icon name="redo" />}
            disabled={!canRedo}
            keys={ariaKeys(commands.redo)}
            onPress={() => store.getState().redo()}
          />
        </span>
        <Changes />
        <FocusButton />
        <Popup label={say("app.looks")} icon="more" from="top">
          <Looks onHelp={onHelp} onShare={onShare} />
        </Popup>
      </span>
    </header>
  )
}

/** Training beside the network, in place of the equation; where the places are tabs it is one. */
function TrainingButton() {
  const say = useSay()
  const isOpen = useApp((state) => state.tab === "training")
  return (
    <Button
      label={say("training.title")}
      pressed={isOpen}
      onPress={() => store.getState().setTab(isOpen ? "equation" : "training")}
    />
  )
}

/** What the net learns from. */
function DataButton() {
  const say = useSay()
  const canChoose = useApp(commands.data.enabled)
  return (
    <Button
      label={say("data.title")}
      disabled={!canChoose}
      keys={ariaKeys(commands.data)}
      onPress={() => commands.data.run(store.getState())}
    />
  )
}

/** Where there is room for all places: all of them, or the network and its equation alone. */
function FocusButton() {
  const say = useSay()
  const isFocused = useApp((state) => state.isFocused)
  return (
    <span className={styles.focus}>
      <Button
        label={say("command.focus")}
        icon={<Icon name="focus" />}
        keys={ariaKeys(commands.focus)}
        pressed={isFocused}
        onPress={() => commands.focus.run(store.getState())}
      />
    </span>
  )
}

/** What is taken along, how the page speaks and looks, and its keys. */
function Looks({ onHelp, onShare }: TopBarProps) {
  const say = useSay()
  const canPresent = useApp(commands.present.enabled)
  const locale = useApp((state) => state.locale)
  const theme = useApp((state) => state.theme)
  return (
    <>
      <span className={styles.narrow}>
        <DataButton />
      </span>
      <Button
        label={say("share.title")}
        icon={
          <>
            <Icon name="share" /> <span className={styles.named}>{say("share.title")}</span>
          </>
        }
        onPress={onShare}
      />
      <Button
        label={say("present.title")}
        disabled={!canPresent}
        icon={
          <>
            <Icon name="present" /> <span className={styles.named}>{say("present.title")}</span>
          </>
        }
        keys={ariaKeys(commands.present)}
        onPress={() => commands.present.run(store.getState())}
      />
      <Select
        label={say("app.language")}
        quiet
        value={locale}
        options={Object.entries(locales).map(([value, { name }]) => ({ value, label: name, lang: value }))}
        onPick={(value) => {
          if (value in locales) void store.getState().setLocale(value as Locale)
        }}
      />
      <Select
        label={say("app.theme")}
        quiet
        icon={<Icon name={theme} />}
        value={theme}
        options={themes.map((value) => ({ value, label: say(`app.theme.${value}`) }))}
        onPick={(value) => {
          const had = document.activeElement
          store.getState().setTheme(themes.find((known) => known === value) ?? "system")
          // In front of a class it stands in the menu: its button has the focus then.
          requestAnimationFrame(() => {
            if (had instanceof HTMLElement && !had.checkVisibility())
              document.querySelector<HTMLElement>("header [popovertarget]:not([popovertarget=changes])")?.focus()
          })
        }}
      />
      <Button
        label={say("app.shortcuts")}
        icon={
          <>
            ? <span className={styles.named}>{say("app.shortcuts")}</span>
          </>
        }
        keys="?"
        onPress={onHelp}
      />
    </>
  )
}

function Examples() {
  const say = useSay()
  const preset = useApp((state) => state.preset)
  const title = useApp((state) => state.experiment.title)
  const options = Object.values(presets).map((example) => ({
    value: example.id,
    label: sayMessage(say, { message: example.title, slots: {} }),
  }))
  const unnamed = { value: own, label: title || say("app.own") }
  return (
    <Select
      label={say("app.example")}
      quiet
      value={preset ?? own}
      options={preset ? options : [unnamed, ...options]}
      onPick={(id) => {
        if (id in presets) store.getState().open(presets[id as PresetId].experiment, id)
      }}
    />
  )
}
