/** Whoever holds the paper may act; a phone's ending is known to others too. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperCodeField } from '@/ui/PaperCodeField'
import { type Held, isCode, plainCode } from '../code'
import styles from './follow.module.css'

type Props = { title: string; held: Held; onClose: () => void }

export function AskCode({ title, held, onClose }: Props) {
  const { t } = useTranslation(['follow', 'common'])
  const [typed, setTyped] = useState('')
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (isCode(typed)) held.keep(plainCode(typed))
      }}
    >
      <h2>{title}</h2>
      <PaperCodeField
        label={t('code.label')}
        hint={t('code.hint')}
        value={typed}
        onChange={setTyped}
        fault={held.fault}
        focus
      />
      <div className={styles.buttons}>
        <Button type="primary" size="large" block htmlType="submit" disabled={!isCode(typed)}>
          {t('code.go')}
        </Button>
        <Button size="large" block onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  )
}
