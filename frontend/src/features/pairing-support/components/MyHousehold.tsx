/** A household that I support: its plan, telling a visit, where to go, and my visits so far. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { type OwnPair, seeMyHousehold } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { TONE } from '../tones'
import { hasDraft } from '../useVisit'
import { Leave } from './Leave'
import { VisitForm } from './VisitForm'
import { Visits } from './Visits'

function Where({ id }: { id: string }) {
  const { t } = useTranslation('pairing')
  const seeing = useMutation({
    meta: { errors: 'inline' },
    mutationFn: async () => (await seeMyHousehold({ path: { pair_id: id } })).data,
  })
  if (seeing.data) {
    const { name, phone, address } = seeing.data
    return (
      <p className={styles.words} role="status">
        <strong>{name}</strong> <a href={`tel:${phone}`}>{phone}</a>
        <br />
        {address}
      </p>
    )
  }
  return (
    <>
      <ProblemAlert error={seeing.error} />
      <Button size="large" block loading={seeing.isPending} onClick={() => seeing.mutate()}>
        {t('mine.where')}
      </Button>
      <p className={styles.muted} style={{ marginTop: 8 }}>
        {t('mine.whereHint')}
      </p>
    </>
  )
}

export function MyHousehold({ pair }: { pair: OwnPair }) {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  const account = useMe().account.id
  const [telling, setTelling] = useState(() => hasDraft(account, pair.id))
  const open = pair.stands && (pair.state === 'agreed' || pair.state === 'active')
  const title = `${pair.household_code} · ${t(`kind.${pair.kind}`)}`
  const arrived = () => {
    setTelling(false)
    notify.done(t('visit.arrived'))
  }
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.line}>
        <h2>{title}</h2>
        <StateTag tone={pair.stands ? TONE[pair.state] : 'neutral'}>
          {pair.stands ? t(`state.${pair.state}`) : t('mine.left')}
        </StateTag>
      </div>
      <p className={styles.muted}>{[pair.area, pair.community_name].join(' · ')}</p>
      {pair.content && <p className={styles.words}>{pair.content}</p>}
      {pair.every_days && pair.ends_on && (
        <p className={styles.muted}>
          {t('everyDays', { count: pair.every_days })}
          {t('mine.until', { day: formatShortDate(pair.ends_on, language) })}
        </p>
      )}
      {open && pair.state === 'active' && !telling && (
        <Button
          type="primary"
          size="large"
          block
          style={{ marginBottom: 8 }}
          onClick={() => setTelling(true)}
        >
          {t('visit.tell')}
        </Button>
      )}
      {telling && <VisitForm pair={pair} onArrived={arrived} onClose={() => setTelling(false)} />}
      {open && !telling && <Where id={pair.id} />}
      <Visits visits={pair.visits.slice(0, 5)} />
      {pair.stands && pair.state !== 'ended' && pair.state !== 'withdrawn' && (
        <Leave id={pair.id} title={title} />
      )}
    </section>
  )
}
