/** One contact request, for who answers it: whom to reach, how and when, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeContactOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatDate, formatDateTime, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { ContactActions } from '../components/ContactActions'
import { ContactTag } from '../components/ContactTag'
import { contactQuery } from '../queries'

const route = getRouteApi('/app/contacts/$id')

export function ContactPage() {
  const { id } = route.useParams()
  const found = useQuery(contactQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ whole, etag }: { whole: WholeContactOut; etag: string }) {
  const { t } = useTranslation(['contacts', 'shell'])
  const language = useLanguage()
  const { request } = whole
  const own = request.closed_at === null && whole.allowed_actions.length === 0
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('of', { name: whole.member_name, topic: t(`topic.${request.topic}`) })}
        crumbs={[{ label: t('shell:page.contacts'), href: '/contacts' }]}
        subtitle={request.org_name}
        tags={<ContactTag request={request} />}
        actions={<ContactActions whole={whole} etag={etag} />}
      />
      {own && <p>{t('own')}</p>}
      <Card size="small" title={t('asked')}>
        <Facts
          facts={[
            { label: t('member'), value: whole.member_name },
            { label: t('phone'), value: formatPhone(whole.phone) },
            { label: t('way.label'), value: t(`way.${request.way}`) },
            { label: t('times'), value: request.times },
            { label: t('said'), value: request.words, wide: true },
            { label: t('branch'), value: whole.branch_name },
            { label: t('unit'), value: whole.unit_name },
          ]}
        />
        <p className={styles.muted}>{t('phoneHint')}</p>
      </Card>
      <Card size="small" title={t('clock')}>
        <Facts
          facts={[
            { label: t('sent'), value: formatDateTime(request.sent_at, language) },
            { label: t('due'), value: formatDate(request.due_at, language) },
            ...(request.entered_by ? [{ label: t('entered'), value: request.entered_by }] : []),
            {
              label: t('contactedOn'),
              value: request.contacted_on && formatShortDate(request.contacted_on, language),
            },
            { label: t('handler'), value: request.handler_name },
            { label: t('answer'), value: request.answer, wide: true },
          ]}
        />
      </Card>
    </div>
  )
}
