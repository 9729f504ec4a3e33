import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import styles from "../Share.module.css"
import { filmGrains, filmRanges } from "./places"
import { type FilmChoice, holds, widths } from "./plan"

interface Props {
  readonly choice: FilmChoice
  /** While a film is made of what was chosen. */
  readonly disabled: boolean
  onChoose(choice: FilmChoice): void
}

/** What is filmed, from where to where, and how it is shown. */
export function FilmChoices({ choice, disabled, onChoose }: Props) {
  const say = useSay()
  const list = <Key extends keyof FilmChoice>(
    key: Key,
    label: string,
    options: readonly { readonly is: FilmChoice[Key]; readonly label: string }[],
  ) => (
    <Select
      label={label}
      value={String(choice[key])}
      options={options.map(({ is, label: name }) => ({ value: String(is), label: name }))}
      onPick={(value) => {
        const picked = options.find(({ is }) => String(is) === value)
        if (picked && !disabled) onChoose({ ...choice, [key]: picked.is })
      }}
    />
  )
  return (
    <div className={styles.choices}>
      {list("subject", say("film.of"), [
        { is: "both", label: say("film.of.both") },
        { is: "network", label: say("film.of.network") },
      ])}
      {list(
        "range",
        say("film.range"),
        filmRanges.map((is) => ({ is, label: say(`film.range.${is}`) })),
      )}
      {list(
        "grain",
        say("film.grain"),
        filmGrains.map((is) => ({ is, label: say(`bar.grain.${is}`) })),
      )}
      {list(
        "hold",
        say("film.hold"),
        holds.map((is) => ({ is, label: say("film.seconds", { seconds: exactNumber(is / 1000) }) })),
      )}
      {list(
        "width",
        say("film.width"),
        widths.map((is) => ({ is, label: say("film.px", { px: is }) })),
      )}
    </div>
  )
}
