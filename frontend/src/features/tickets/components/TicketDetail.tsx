/** One ticket: who answers, what is promised and why, what was asked, what was done.
 * On its page and in the queue's drawer alike. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WholeTicketOut } from '@/api/gen'
import { DetailLayout } from '@/ui/DetailLayout'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import { departmentQuery, ticketQuery } from '../queries'
import styles from '../tickets.module.css'
import { ClientCard } from './ClientCard'
import { ErrandsCard } from './ErrandsCard'
import { ExaminedCard } from './ExaminedCard'
import { FilesCard } from './FilesCard'
import { MergedNote } from './MergedNote'
import { MessagesCard } from './MessagesCard'
import { OtherMatters } from './OtherMatters'
import { OwnerCard } from './OwnerCard'
import { PapersCard } from './PapersCard'
import { PromiseCard } from './PromiseCard'
import { RatingsCard } from './RatingsCard'
import { TicketActions } from './TicketActions'
import { TicketTag } from './TicketTag'
import { TransferCard } from './TransferCard'
import { useHistory } from './useHistory'

export function TicketDetail({ id }: { id: string }) {
  const found = useQuery(ticketQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ whole, etag }: { whole: WholeTicketOut; etag: string }) {
  const { t } = useTranslation('tickets')
  const { ticket, messages } = whole
  const department = useQuery(departmentQuery(ticket.department_id))
  const history = useHistory(whole.steps)
  const header = (
    <PageHeader
      title={ticket.item_name}
      crumbs={[{ label: t('title'), href: '/tickets' }]}
      tags={<TicketTag state={ticket.state} />}
      subtitle={`${t('field.number')} ${ticket.number}`}
      actions={<TicketActions ticket={ticket} etag={etag} />}
    />
  )
  return (
    <DetailLayout header={header} asideTitle={t('history')} aside={<Timeline events={history} />}>
      <MergedNote ticket={ticket} />
      <OtherMatters ticket={ticket} etag={etag} />
      <div className={styles.pair}>
        <OwnerCard ticket={ticket} department={department.data?.name} />
        <PromiseCard ticket={ticket} />
      </div>
      <TransferCard ticket={ticket} etag={etag} />
      <ClientCard ticket={ticket} />
      <RatingsCard ticket={ticket} ratings={whole.ratings} />
      <PapersCard ticket={ticket} />
      <ErrandsCard ticket={ticket} />
      <ExaminedCard ticket={ticket} />
      <FilesCard ticket={ticket} files={whole.files} />
      <MessagesCard messages={messages} />
    </DetailLayout>
  )
}
