/** Whoever holds the slip may act; a phone's ending is known to others too (ADR 0011). */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCode, plainCode } from '@/lib/paperCode'
import styles from './orders.module.css'

type Props = { fault: string; busy: boolean; onCode: (code: string) => void }

export function CodeCard({ fault, busy, onCode }: Props) {
  const { t } = useTranslation('orders')
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (isCode(typed)) onCode(plainCode(typed))
      }}
    >
      <h2>{t('code.title')}</h2>
      <label htmlFor={id}>{t('code.label')}</label>
      <Input
        id={id}
        size="large"
        className={styles.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        placeholder="7K3M-9QRT"
        status={fault ? 'error' : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={Boolean(fault)}
        value={typed}
        onChange={(event) => setTyped(event.target.value.toUpperCase())}
      />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.muted}>
        {t('code.hint')}
      </p>
      <Button size="large" block htmlType="submit" disabled={!isCode(typed)} loading={busy}>
        {t('code.go')}
      </Button>
    </form>
  )
}
