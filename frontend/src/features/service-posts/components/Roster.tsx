/** 轮值表 of a month: a proposal among those who offered these hours, edited, published (VOL-03). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  exportPostRoster,
  makePostRoster,
  type PostRosterOut,
  printPostRoster,
  publishPostRoster,
  type ServicePostOut,
} from '@/api/gen'
import { useLanguage } from '@/i18n'
import { BookButton } from '@/ui/BookButton'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import requests from '@/ui/requests.module.css'
import { StateTag } from '@/ui/StateTag'
import { POSTS, rosterQuery } from '../queries'
import { monthFirst } from '../when'
import styles from './posts.module.css'
import { Shift } from './Shift'

type Props = { post: ServicePostOut; month: string; onMonth: (first: string) => void }

export function useMonthName() {
  const language = useLanguage()
  return (first: string) =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${first}T00:00:00Z`),
    )
}

function useStep(post: string, month: string) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (step: 'make' | 'publish') =>
      step === 'make'
        ? makePostRoster({ path: { post_id: post }, body: { month }, headers })
        : publishPostRoster({ path: { post_id: post, month }, headers }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: (_, step) => {
      notify.done(t(step === 'make' ? 'roster.made' : 'roster.published'))
      return cache.invalidateQueries({ queryKey: POSTS })
    },
  })
}

export function Roster({ post, month, onMonth }: Props) {
  const { t } = useTranslation('service-posts')
  const name = useMonthName()
  const query = useQuery(rosterQuery(post.id, month))
  const step = useStep(post.id, month)
  return (
    <Card
      size="small"
      title={t('roster.of', { month: name(month) })}
      extra={
        <div className={styles.acts}>
          <Button onClick={() => onMonth(monthFirst(-1, month))}>{t('roster.before')}</Button>
          <Button onClick={() => onMonth(monthFirst(1, month))}>{t('roster.next')}</Button>
        </div>
      }
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <ProblemAlert error={step.error} />
      {query.data === null && (
        <EmptyState
          title={t('roster.none')}
          hint={t('roster.noneHint')}
          action={
            <Button type="primary" loading={step.isPending} onClick={() => step.mutate('make')}>
              {t('roster.make')}
            </Button>
          }
        />
      )}
      {query.data && <Shifts roster={query.data} step={step} />}
    </Card>
  )
}

function Shifts({ roster, step }: { roster: PostRosterOut; step: ReturnType<typeof useStep> }) {
  const { t } = useTranslation('service-posts')
  const draft = roster.state === 'draft'
  const empty = roster.shifts.filter((one) => !one.member_id && one.state !== 'cancelled').length
  const publish = async () => {
    if (await notify.confirm(t('roster.publishAsk'))) step.mutate('publish')
  }
  return (
    <>
      <div className={styles.acts}>
        <StateTag tone={draft ? 'warning' : 'success'}>
          {t(draft ? 'roster.draft' : 'roster.isPublished')}
        </StateTag>
        {empty > 0 && <span>{t('roster.empty', { count: empty })}</span>}
        <BookButton
          label={t('roster.export')}
          fileName={t('roster.file', {
            name: roster.post.terms.name,
            month: roster.month.slice(0, 7),
          })}
          load={async () =>
            (await exportPostRoster({ path: { post_id: roster.post.id, month: roster.month } }))
              .data as Blob
          }
        />
        <PrintButton
          label={t('roster.print')}
          fileName={`${roster.post.terms.name}-${roster.month.slice(0, 7)}.pdf`}
          load={async () =>
            (await printPostRoster({ path: { post_id: roster.post.id, month: roster.month } }))
              .data as Blob
          }
        />
        {draft && (
          <>
            <Button onClick={() => step.mutate('make')} loading={step.isPending}>
              {t('roster.again')}
            </Button>
            <Button type="primary" onClick={() => void publish()} loading={step.isPending}>
              {t('roster.publish')}
            </Button>
          </>
        )}
      </div>
      <p className={requests.muted}>{t('roster.fair')}</p>
      <ul className={styles.days}>
        {roster.shifts.map((one) => (
          <Shift key={one.id} one={one} workers={roster.workers} />
        ))}
      </ul>
    </>
  )
}
