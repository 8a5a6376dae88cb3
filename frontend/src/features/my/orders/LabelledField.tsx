/** A field with its label, a hint and what is wrong with it, without the weight of a form library. */
import { type ReactNode, useId } from 'react'
import styles from './orders.module.css'

type Field = {
  id: string
  status?: 'error'
  'aria-invalid': boolean
  'aria-describedby'?: string
}

type Props = { label: string; hint?: string; fault: string; children: (field: Field) => ReactNode }

export function LabelledField({ label, hint, fault, children }: Props) {
  const id = useId()
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': Boolean(fault),
        ...(fault && { status: 'error' as const }),
        ...(said && { 'aria-describedby': said }),
      })}
      {hint && (
        <div id={`${id}-hint`} className={styles.small}>
          {hint}
        </div>
      )}
      {fault && (
        <div id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </div>
  )
}
