/** What a year adds up to at one community, and the switch of one's consent (SP-09). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type OwnPoints, setMyRankingConsent } from '@/api/gen'
import styles from '@/ui/requests.module.css'
import { MY_POINTS, POINTS } from '../queries'
import { Ranking } from './Ranking'

export function MySum({ one }: { one: OwnPoints }) {
  const { t } = useTranslation('points')
  return (
    <section className={styles.panel} aria-label={one.community.name}>
      <h2>{one.community.name}</h2>
      <p style={{ fontSize: '1.6em' }}>{t('mine.points', { points: one.points })}</p>
      <p>{t('mine.hours', { hours: one.hours })}</p>
      {one.star !== null && <p>{t('mine.star', { count: one.star })}</p>}
      {one.next_star_at !== null && (
        <p className={styles.muted}>{t('mine.next', { hours: one.next_star_at })}</p>
      )}
      {one.ranking && <Consent one={one} />}
    </section>
  )
}

function Consent({ one }: { one: OwnPoints }) {
  const { t } = useTranslation('points')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const saying = useMutation({
    mutationFn: (consents: boolean) =>
      setMyRankingConsent({
        path: { community_id: one.community.id },
        body: { consents },
        headers,
      }),
    onSettled: renew,
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: MY_POINTS }),
        cache.invalidateQueries({ queryKey: POINTS }),
      ]),
  })
  return (
    <>
      <div className={styles.line}>
        <span>{t('mine.consent')}</span>
        <Switch
          aria-label={t('mine.consent')}
          checked={one.consented}
          loading={saying.isPending}
          onChange={(next) => saying.mutate(next)}
        />
      </div>
      <p className={styles.muted}>{t('mine.consentHint')}</p>
      {one.consented && <Ranking community={one.community.id} />}
    </>
  )
}
