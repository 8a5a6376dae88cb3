/** One request about a member's data, for who keeps the record. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeDataRequestOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { Evidence } from '../components/Evidence'
import { RequestActions } from '../components/RequestActions'
import { RequestTag } from '../components/RequestTag'
import { useAskedFacts } from '../components/useAskedFacts'
import { requestQuery } from '../queries'
import { useWords } from '../useWords'

const route = getRouteApi('/app/data-requests/$id')

export function RequestPage() {
  const { id } = route.useParams()
  const found = useQuery(requestQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ whole, etag }: { whole: WholeDataRequestOut; etag: string }) {
  const { t } = useTranslation(['data-requests', 'shell'])
  const language = useLanguage()
  const { title } = useWords()
  const { request } = whole
  const asked = useAskedFacts(request)
  const own = request.settled_at === null && whole.allowed_actions.length === 0
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('of', { name: whole.member_name, what: title(request) })}
        crumbs={[{ label: t('shell:page.data-requests'), href: '/data-requests' }]}
        subtitle={whole.branch_name}
        tags={<RequestTag request={request} />}
        actions={<RequestActions whole={whole} etag={etag} />}
      />
      {own && <p>{t('own')}</p>}
      <Card size="small" title={t('asked')}>
        <Facts facts={asked} />
        <Evidence request={request} own={false} />
      </Card>
      <Card size="small" title={t('clock')}>
        <Facts
          facts={[
            {
              label: t('member'),
              value: <HrefLink href={`/members/${whole.member_id}`}>{whole.member_name}</HrefLink>,
            },
            { label: t('submitted'), value: formatDateTime(request.submitted_at, language) },
            { label: t('due'), value: formatDate(request.due_at, language) },
            { label: t('handler'), value: request.handler_name },
            {
              label: t('settled'),
              value: request.settled_at && formatDateTime(request.settled_at, language),
            },
            { label: t('answer'), value: request.answer, wide: true },
            ...(request.complain_to ? [{ label: t('complain'), value: request.complain_to }] : []),
          ]}
        />
      </Card>
    </div>
  )
}
