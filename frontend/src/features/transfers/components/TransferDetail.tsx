/** One transfer: the map with its dates, whose turn it is, the letter, what was done and said.
 * On its page and in the register's drawer alike. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WholeTransferOut } from '@/api/gen'
import { DetailLayout } from '@/ui/DetailLayout'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { StepMap } from '@/ui/StepMap'
import { Timeline } from '@/ui/Timeline'
import { transferQuery } from '../queries'
import { BelongingCard } from './BelongingCard'
import { FilesCard } from './FilesCard'
import { LetterCard } from './LetterCard'
import { TransferActions } from './TransferActions'
import { TransferFacts } from './TransferFacts'
import { TransferTag } from './TransferTag'
import { TurnCard } from './TurnCard'
import { useHistory } from './useHistory'
import { useRoad } from './useRoad'

export function TransferDetail({ id }: { id: string }) {
  const found = useQuery(transferQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ whole, etag }: { whole: WholeTransferOut; etag: string }) {
  const { t } = useTranslation('transfers')
  const { transfer } = whole
  const steps = useRoad(whole.road)
  const history = useHistory(whole.events)
  const late = whole.deadlines.some(({ overdue }) => overdue)
  const header = (
    <PageHeader
      title={t('of', { name: transfer.person.name })}
      crumbs={[{ label: t('title'), href: '/transfers' }]}
      subtitle={t('way', {
        from: transfer.source.name,
        to: transfer.target.name || transfer.target.committee_name,
      })}
      tags={
        <>
          <TransferTag state={transfer.state} />
          <StateTag tone="neutral">{t(`direction.${transfer.direction}`)}</StateTag>
          {late && <StateTag tone="error">{t('late')}</StateTag>}
        </>
      }
      actions={<TransferActions whole={whole} etag={etag} />}
    />
  )
  return (
    <DetailLayout
      header={header}
      progress={<StepMap steps={steps} />}
      asideTitle={t('history')}
      aside={<Timeline events={history} />}
    >
      <TurnCard whole={whole} />
      <LetterCard whole={whole} />
      <TransferFacts whole={whole} />
      <FilesCard whole={whole} />
      <BelongingCard periods={whole.affiliations} />
    </DetailLayout>
  )
}
