/** One activity: its plan, record, inspection and summary (四有), and who signed up. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { ReadActivityOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { ActivityActions } from '../components/ActivityActions'
import { ActivityTag } from '../components/ActivityTag'
import { Seats } from '../components/Seats'
import { activityQuery } from '../queries'
import { fromTo } from '../when'

const route = getRouteApi('/app/service/activities/$id')

export function ActivityPage() {
  const { id } = route.useParams()
  const found = useQuery(activityQuery(id))
  if (found.data) return <Found read={found.data.data} etag={found.data.etag} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Plan({ read }: { read: ReadActivityOut }) {
  const { t } = useTranslation(['activities', 'codes'])
  const language = useLanguage()
  const one = read.activity
  return (
    <Card size="small">
      <Facts
        facts={[
          { label: t('field.when'), value: fromTo(one.begins_at, one.ends_at, language) },
          { label: t('field.place'), value: one.place },
          { label: t('field.field'), value: t(`codes:workType.${one.field}`) },
          { label: t('field.theme'), value: read.theme },
          { label: t('field.openTo'), value: t(`openTo.${one.open_to}`) },
          { label: t('field.capacity'), value: one.capacity ?? t('noLimit') },
          {
            label: t('field.people'),
            value: t('counts', { taken: read.taken, waiting: read.waiting, came: read.came }),
          },
          ...(one.occasion
            ? [{ label: t('field.occasion'), value: t(`occasion.${one.occasion}`) }]
            : []),
          { label: t('field.partners'), value: one.partners },
          ...(one.is_training ? [{ label: t('field.kind'), value: t('field.isTraining') }] : []),
          ...(one.guests ? [{ label: t('field.guests'), value: one.guests }] : []),
          { label: t('field.content'), value: one.plan, wide: true },
          ...(one.research
            ? [{ label: t('field.research'), value: one.research, wide: true }]
            : []),
          ...(one.reason ? [{ label: t('words.cancel'), value: one.reason, wide: true }] : []),
        ]}
      />
    </Card>
  )
}

function Four({ read }: { read: ReadActivityOut }) {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const one = read.activity
  const haves = [
    { key: 'record', words: one.result, by: one.recorded_by, at: one.recorded_at },
    { key: 'inspection', words: one.inspection, by: one.inspected_by, at: one.inspected_at },
    { key: 'summary', words: one.summary, by: one.summarised_by, at: one.summarised_at },
    { key: 'experience', words: one.experience, by: '', at: null },
  ] as const
  const written = haves.filter((have) => have.words)
  if (written.length === 0) return null
  return (
    <Card size="small" title={t('four.title')}>
      {written.map((have) => (
        <section key={have.key}>
          <strong>
            {have.key === 'experience' ? t('words.experience') : t(`four.${have.key}`)}
          </strong>
          <p className={styles.words}>{have.words}</p>
          {have.by && (
            <p className={styles.muted}>
              {t('four.by', { who: have.by, when: formatDateTime(have.at, language) })}
            </p>
          )}
        </section>
      ))}
    </Card>
  )
}

function Found({ read, etag }: { read: ReadActivityOut; etag: string }) {
  const { t } = useTranslation(['activities', 'shell'])
  const one = read.activity
  const open = read.may_keep && one.state === 'published'
  const begun = open && new Date(one.begins_at) <= new Date()
  const mayFind = useMe().permissions.includes('check-in:read')
  return (
    <div className={styles.stack} style={{ maxWidth: '80em' }}>
      <PageHeader
        title={one.title}
        crumbs={[{ label: t('shell:page.activities'), href: '/service/activities' }]}
        subtitle={one.org.name}
        tags={<ActivityTag state={one.state} />}
        actions={<ActivityActions read={read} etag={etag} />}
      />
      {open && one.opened_by && (
        <HrefLink href={`/service/activities/${one.id}/door`}>{t('act.door')}</HrefLink>
      )}
      <Plan read={read} />
      <Four read={read} />
      {read.may_keep && (
        <Seats
          id={one.id}
          mayTick={begun}
          mayAdd={begun && mayFind && one.open_to === 'checked_in'}
        />
      )}
    </div>
  )
}
