/** One of a few, each big enough for a thumb; a form field. */
import { useId } from 'react'
import styles from './pick.module.css'

export type Option<T extends string> = { value: T; label: string; hint?: string }

type Props<T extends string> = {
  label: string
  options: readonly Option<T>[]
  /** One below the other, as wide as the page. */
  wide?: boolean
  value?: T
  onChange?: (value: T) => void
}

export function Pick<T extends string>({ label, options, wide, value, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.pick} aria-label={label} data-wide={wide}>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange?.(one.value)}
          />
          <span className={styles.choice}>
            <span>{one.label}</span>
            {one.hint && <small>{one.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
