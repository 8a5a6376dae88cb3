/** Whoever holds the slip may act; a phone's ending is known to others too (ADR 0011). */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCode, plainCode } from '@/lib/paperCode'
import { PaperCodeField } from '@/ui/PaperCodeField'
import styles from './orders.module.css'

type Props = { fault: string; busy: boolean; onCode: (code: string) => void }

export function CodeCard({ fault, busy, onCode }: Props) {
  const { t } = useTranslation('orders')
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
      <PaperCodeField
        label={t('code.label')}
        hint={t('code.hint')}
        value={typed}
        onChange={setTyped}
        fault={fault}
      />
      <Button size="large" block htmlType="submit" disabled={!isCode(typed)} loading={busy}>
        {t('code.go')}
      </Button>
    </form>
  )
}
