/** The code beside the QR code on a resident's paper, as it is typed off. */
import { Input } from 'antd'
import { useId } from 'react'
import styles from './PaperCodeField.module.css'

type Props = {
  label: string
  hint: string
  value: string
  onChange: (typed: string) => void
  fault: string
  focus?: boolean
}

export function PaperCodeField({ label, hint, value, onChange, fault, focus }: Props) {
  const id = useId()
  return (
    <div className={styles.code}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="large"
        autoFocus={focus}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        placeholder="7K3M-9QRT"
        status={fault ? 'error' : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={Boolean(fault)}
        value={value}
        onChange={(event) => onChange(event.target.value.toUpperCase())}
      />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.muted}>
        {hint}
      </p>
    </div>
  )
}
