/** 关于我的风采展示: exactly what would be shown, and the member's yes, no, or no longer (SP-24). */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WholeShowcaseOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import stack from '@/ui/requests.module.css'
import { ShowcaseTag } from '../components/ShowcaseTag'
import { OwnStep } from '../components/Step'
import styles from '../components/showcases.module.css'
import { aboutUsQuery } from '../queries'

const OWN = ['consent', 'decline', 'withdraw'] as const

export function AboutUsPage() {
  const { t } = useTranslation(['showcases', 'shell'])
  const found = useQuery(aboutUsQuery)
  return (
    <div className={stack.stack}>
      <PageHeader
        title={t('shell:page.my-showcases')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      <p className={styles.muted}>{t('mine.lead')}</p>
      {found.isPending && <PageSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />}
      {found.data?.map((one) => (
        <One key={one.id} one={one} />
      ))}
    </div>
  )
}

function One({ one }: { one: WholeShowcaseOut }) {
  const { t } = useTranslation('showcases')
  const language = useLanguage()
  const acts = OWN.filter((action) => one.allowed_actions.includes(action))
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2>{one.title}</h2>
        <ShowcaseTag state={one.state} />
      </div>
      <p className={styles.muted}>
        {one.name} · {t(`kind.${one.kind}`)} · {one.org.name}
      </p>
      <p className={styles.words}>{one.words}</p>
      {one.reference && (
        <p className={styles.muted}>
          {one.decided_on && formatDate(one.decided_on, language)} {one.reference}
        </p>
      )}
      {one.state === 'proposed' && <p className={styles.muted}>{t('mine.asked')}</p>}
      {one.state === 'published' && one.shown_until && (
        <p className={styles.muted}>
          {t('mine.until', { day: formatDate(one.shown_until, language) })}
        </p>
      )}
      {one.reason && <p className={styles.muted}>{one.reason}</p>}
      {acts.length > 0 && (
        <div className={styles.acts}>
          {acts.map((action) => (
            <OwnStep key={action} id={one.id} action={action} />
          ))}
        </div>
      )}
    </article>
  )
}
