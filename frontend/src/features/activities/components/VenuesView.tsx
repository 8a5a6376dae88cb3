/** 活动场所 (ACT-10): what is held at a place in the weeks to come; a keeper lists and closes places. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { closeActivityVenue, type VenueLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { EmptyState } from '@/ui/EmptyState'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACTIVITIES, scheduleQuery, venuesQuery } from '../queries'
import { fromTo } from '../when'
import styles from './activities.module.css'

const VenueDialog = later(() => import('./VenueDialog').then((m) => m.VenueDialog))
const ISO = 'YYYY-MM-DD'
const WEEKS = 5

function Schedule({ venue }: { venue: VenueLine }) {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const [since, until] = [dayjs().format(ISO), dayjs().add(WEEKS, 'week').format(ISO)]
  const query = useQuery(scheduleQuery(venue.id, since, until))
  return (
    <section aria-label={t('venues.schedule', { name: venue.name })}>
      <h2>{t('venues.schedule', { name: venue.name })}</h2>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.length === 0 && <EmptyState title={t('venues.free')} />}
      <ul className={styles.lines}>
        {query.data?.map((use) => (
          <li key={use.id}>
            <strong>{fromTo(use.begins_at, use.ends_at, language)}</strong>
            <span>{use.title}</span>
            <span className={styles.muted}>{use.org.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Close({ venue }: { venue: VenueLine }) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const closing = useMutation({
    mutationFn: () => closeActivityVenue({ path: { venue_id: venue.id }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('venues.closed'))
      return cache.invalidateQueries({ queryKey: ACTIVITIES })
    },
  })
  const close = async () => {
    if (await notify.confirm(t('venues.closeAsk'))) closing.mutate()
  }
  return (
    <Button loading={closing.isPending} onClick={() => void close()}>
      {t('venues.close')}
    </Button>
  )
}

export function VenuesView() {
  const { t } = useTranslation('activities')
  const [id, setId] = useState<string>()
  const [open, setOpen] = useState(false)
  const query = useQuery(venuesQuery)
  const mayKeep = useMe().permissions.includes('activity:keep')
  const venues = query.data ?? []
  const venue = venues.find((one) => one.id === id) ?? venues[0]
  return (
    <>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <div className={styles.bar}>
        {venue && (
          <Select
            aria-label={t('field.venue')}
            style={{ minWidth: 'min(20em, 100%)' }}
            value={venue.id}
            options={venues.map((one) => ({
              value: one.id,
              label: `${one.org.name} · ${one.name}`,
            }))}
            onChange={setId}
          />
        )}
        {mayKeep && <Button onClick={() => setOpen(true)}>{t('venues.add')}</Button>}
        {venue?.may_keep && <Close venue={venue} />}
      </div>
      {query.data?.length === 0 && (
        <EmptyState title={t('venues.empty')} hint={t('venues.emptyHint')} />
      )}
      {venue && <Schedule venue={venue} />}
      <VenueDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}
