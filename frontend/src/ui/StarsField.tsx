/** Five large stars to choose from, by finger, keys or screen reader; below them what they mean. */
import { StarFilled, StarOutlined } from '@ant-design/icons'
import { useId } from 'react'
import styles from './StarsField.module.css'

const STARS = [1, 2, 3, 4, 5] as const
export type Stars = (typeof STARS)[number]

type Props = {
  title: string
  hint: string
  meaning: (stars: Stars) => string
  value: Stars | 0
  onChange: (stars: Stars) => void
}

export function StarsField({ title, hint, meaning, value, onChange }: Props) {
  const name = useId()
  return (
    <>
      <fieldset className={styles.stars}>
        <legend>{title}</legend>
        {STARS.map((n) => (
          <label key={n} data-on={n <= value}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={n === value}
              onChange={() => onChange(n)}
            />
            {n <= value ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
            <span className="visually-hidden">{meaning(n)}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.muted}>{value === 0 ? hint : meaning(value)}</p>
    </>
  )
}
