/** Which community: the home's is proposed, another may be chosen; a form field. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '@/ui/later'
import styles from './my.module.css'

const CommunityList = later(() => import('./CommunityList').then((m) => m.CommunityList))

export type Choice = { id: string; name: string; address: string }

type Props = {
  proposed: Choice | null
  estate: string
  value?: Choice | null
  onChange?: (value: Choice | null) => void
}

export function CommunityChoice({ proposed, estate, value, onChange }: Props) {
  const { t } = useTranslation('my')
  const [asked, setAsked] = useState('')
  const [searching, setSearching] = useState(proposed === null)
  const choose = (choice: Choice | null) => {
    setSearching(false)
    onChange?.(choice)
  }
  const home = value?.id === proposed?.id
  return (
    <div>
      {value && !searching && (
        <div className={styles.note}>
          <div className={styles.muted}>
            {home ? t('enrol.proposed', { estate }) : t('enrol.chosen')}
          </div>
          <strong>{value.name}</strong>
          <div>{value.address}</div>
        </div>
      )}
      {proposed === null && !value && <p>{t('enrol.noProposal')}</p>}
      {searching && <CommunityList asked={asked} onAsk={setAsked} onChoose={choose} />}
      {!searching && (
        <Button block onClick={() => setSearching(true)}>
          {t('enrol.change')}
        </Button>
      )}
      {proposed && (searching || !home) && (
        <Button block onClick={() => choose(proposed)} style={{ marginTop: 8 }}>
          {t('enrol.keep')}
        </Button>
      )}
    </div>
  )
}
