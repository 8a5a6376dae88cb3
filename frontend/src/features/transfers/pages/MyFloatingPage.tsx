/** 我的流动登记: my permit, what I pledged, what I took part in; on a phone. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { myFloatingQuery } from '../bookQueries'
import { FLOATING_TONES } from '../bookStates'
import { ActivityList } from '../components/ActivityList'
import { PermitFacts } from '../components/PermitFacts'
import styles from '../components/transfers.module.css'

export function MyFloatingPage() {
  const { t } = useTranslation(['books', 'shell'])
  const language = useLanguage()
  const query = useQuery(myFloatingQuery)
  if (query.isPending) return <PageSkeleton />
  const mine = query.data ?? []
  const day = (on: string) => formatShortDate(on, language)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('mine.title')}
        crumbs={[{ label: t('shell:member.account'), href: '/my/me' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {!query.error && mine.length === 0 && (
        <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />
      )}
      {mine.map(({ floating, entries }) => (
        <section key={floating.id} className={styles.panel} aria-label={floating.terms.place}>
          <div className={styles.stack}>
            <div>
              <StateTag tone={FLOATING_TONES[floating.state]}>
                {t(`floatingState.${floating.state}`)}
              </StateTag>
            </div>
            <h2 className={styles.way}>
              {t(`mine.where.${floating.direction}`, { place: floating.terms.place })}
            </h2>
            <p className={styles.muted}>
              {t('period', { since: day(floating.terms.since), until: day(floating.terms.until) })}
            </p>
            <PermitFacts floating={floating} columns={1} />
            {floating.permit_out && <p className={styles.lead}>{t('mine.bringBack')}</p>}
            {floating.terms.contact && (
              <p className={styles.muted}>
                {t('mine.contact', { name: floating.terms.contact, org: floating.keeper_name })}
              </p>
            )}
            {floating.pledge && (
              <div>
                <h3>{t('mine.pledge', { day: day(floating.pledge.signed_on) })}</h3>
                <p className={styles.words}>{floating.pledge.text}</p>
              </div>
            )}
            <div>
              <h3>{t('activity.title', { count: floating.entry_count })}</h3>
              <ActivityList entries={entries} />
            </div>
          </div>
        </section>
      ))}
    </div>
  )
}
