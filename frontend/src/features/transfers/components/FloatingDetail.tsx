/** One floating member: the permit, the pledge, what they took part in; what may be done now. */
import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { WholeFloatingOut } from '@/api/gen'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { floatingQuery, formPdf, permitPdf } from '../bookQueries'
import { FLOATING_TONES } from '../bookStates'
import { ActivityCard } from './ActivityCard'
import { FloatingActions } from './FloatingActions'
import { FloatingFacts } from './FloatingFacts'
import { PermitFacts } from './PermitFacts'
import styles from './transfers.module.css'

export function FloatingDetail({ id }: { id: string }) {
  const found = useQuery(floatingQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ whole, etag }: { whole: WholeFloatingOut; etag: string }) {
  const { t } = useTranslation('books')
  const { floating } = whole
  const stands = floating.state === 'registered' || floating.state === 'permitted'
  const past = stands && floating.terms.until < dayjs().format('YYYY-MM-DD')
  const prints = whole.allowed_actions.length > 0
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('floating.of', { name: floating.person.name })}
        subtitle={floating.keeper_name}
        crumbs={[{ label: t('floating.title'), href: '/floating-members' }]}
        tags={
          <>
            <StateTag tone={FLOATING_TONES[floating.state]}>
              {t(`floatingState.${floating.state}`)}
            </StateTag>
            <StateTag tone="neutral">{t(`flow.${floating.direction}`)}</StateTag>
            {past && <StateTag tone="error">{t('past')}</StateTag>}
            {floating.permit_out && <StateTag tone="warning">{t('permitOut')}</StateTag>}
          </>
        }
        actions={<FloatingActions whole={whole} etag={etag} />}
      />
      {floating.permit && (
        <Card
          size="small"
          title={t('permit.title')}
          extra={
            prints && (
              <PrintButton
                label={t('permit.print')}
                fileName={`${floating.permit.number}.pdf`}
                hotkey="p"
                load={() => permitPdf(floating.id)}
              />
            )
          }
        >
          <PermitFacts floating={floating} />
        </Card>
      )}
      <Card
        size="small"
        title={t('floating.facts')}
        extra={
          prints && (
            <PrintButton
              label={t('floating.print')}
              fileName="floating-form.pdf"
              load={() => formPdf(floating.id)}
            />
          )
        }
      >
        <FloatingFacts floating={floating} />
      </Card>
      <Card size="small" title={t('pledge.title')}>
        <p className={floating.pledge ? styles.words : styles.muted}>
          {floating.pledge?.text ?? t('pledge.none')}
        </p>
      </Card>
      <ActivityCard whole={whole} etag={etag} />
    </div>
  )
}
