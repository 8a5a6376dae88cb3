/** Several of a few words, each big enough for a thumb; a form field. */
import styles from './Chips.module.css'

export type Chip = { value: string; label: string; spoken?: string }

type Props = {
  label: string
  chips: Chip[]
  /** All in one row, equally wide. */
  even?: boolean
  value?: string[]
  onChange?: (value: string[]) => void
}

export function Chips({ label, chips, even = false, value = [], onChange }: Props) {
  const flip = (one: string) =>
    onChange?.(value.includes(one) ? value.filter((known) => known !== one) : [...value, one])
  return (
    <fieldset aria-label={label} className={even ? `${styles.chips} ${styles.even}` : styles.chips}>
      {chips.map((chip) => (
        <label key={chip.value} className={styles.chip}>
          <input
            type="checkbox"
            className={styles.box}
            checked={value.includes(chip.value)}
            onChange={() => flip(chip.value)}
            aria-label={chip.spoken}
          />
          <span className={styles.word}>{chip.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
