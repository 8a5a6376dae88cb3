/** A pair of records: compared and decided upon, or what was decided. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { duplicateQuery } from '../duplicateQueries'
import { CompareTable } from './CompareTable'
import { PairDecision } from './PairDecision'

const NOTHING: ReadonlySet<never> = new Set()

export function PairDetail({ id }: { id: string }) {
  const { t } = useTranslation('duplicates')
  const language = useLanguage()
  const found = useQuery(duplicateQuery(id))
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <PageSkeleton />
  const pair = found.data
  const { one, other } = pair
  const certain = pair.likeness === 'certain'
  const mayDecide = pair.allowed_actions.includes('merge')
  const header = (
    <PageHeader
      title={t('pair.title', { name: one.member.name })}
      crumbs={[{ label: t('title'), href: '/members/duplicates' }]}
      tags={
        <StateTag tone={certain ? 'warning' : 'info'}>
          {t(certain ? 'likeness.certain' : 'likeness.likely')}
        </StateTag>
      }
    />
  )
  const decided = pair.decision !== '' && (
    <Alert
      type="info"
      showIcon
      title={t('pair.decided', {
        by: pair.decided_by,
        day: formatDate(pair.decided_at, language),
        what: t(pair.decision === 'merged' ? 'decision.merged' : 'decision.different'),
        reason: pair.reason,
      })}
    />
  )
  const sameUnit = one.member.unit.id === other.member.unit.id
  return (
    <DetailLayout header={header}>
      {decided || (
        <Alert
          type={certain ? 'warning' : 'info'}
          showIcon
          title={t(certain ? 'pair.certain' : 'pair.likely')}
          description={mayDecide ? undefined : t(sameUnit ? 'pair.notYoursHere' : 'pair.notYours')}
        />
      )}
      {mayDecide ? (
        <PairDecision key={`${one.member.version}-${other.member.version}`} pair={pair} />
      ) : (
        <Card size="small" title={t('pair.table')}>
          <CompareTable sides={[one, other]} taken={NOTHING} onTake={() => undefined} />
        </Card>
      )}
    </DetailLayout>
  )
}
