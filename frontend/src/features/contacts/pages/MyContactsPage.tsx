/** 联系党组织: whom I asked to contact me, and where each request stands. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ContactOut, withdrawMyContactRequest } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { WithdrawButton } from '@/ui/WithdrawButton'
import { ContactTag } from '../components/ContactTag'
import { MINE, myContactsQuery } from '../queries'

function Withdraw({ request }: { request: ContactOut }) {
  const { t } = useTranslation('contacts')
  return (
    <WithdrawButton
      list={MINE}
      withdraw={(headers) =>
        withdrawMyContactRequest({ path: { request_id: request.id }, headers })
      }
      words={{ act: t('withdraw'), ask: t('withdrawAsk'), done: t('done.withdraw') }}
    />
  )
}

function Mine({ request }: { request: ContactOut }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const waits = request.state === 'sent'
  const facts = [
    { label: t('said'), value: request.words, wide: true },
    {
      label: t('way.label'),
      value: [t(`way.${request.way}`), request.times].filter(Boolean).join(' · '),
    },
    ...(waits ? [{ label: t('due'), value: formatDate(request.due_at, language) }] : []),
    ...(request.contacted_on
      ? [{ label: t('contactedOn'), value: formatShortDate(request.contacted_on, language) }]
      : []),
    ...(request.handler_name ? [{ label: t('handler'), value: request.handler_name }] : []),
  ]
  return (
    <section className={styles.panel} aria-label={request.org_name}>
      <div className={styles.line}>
        <h2>{request.org_name}</h2>
        <ContactTag request={request} />
      </div>
      <p className={styles.muted}>
        {t(`topic.${request.topic}`)}
        {' · '}
        {t('sentOn', { day: formatShortDate(request.sent_at, language) })}
        {request.entered_by && ` · ${t('enteredBy', { name: request.entered_by })}`}
      </p>
      <Facts columns={1} facts={facts} />
      {request.answer && (
        <p className={styles.words}>
          <strong>{t('answer')}</strong> <span>{request.answer}</span>
        </p>
      )}
      {request.closed_at === null && <Withdraw request={request} />}
    </section>
  )
}

export function MyContactsPage() {
  const { t } = useTranslation(['contacts', 'shell'])
  const query = useQuery(myContactsQuery)
  if (query.isPending) return <PageSkeleton />
  const mine = query.data ?? []
  return (
    <div className={styles.stack}>
      <PageHeader title={t('shell:page.my-contacts')} crumbs={[]} />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <section className={styles.panel}>
        <p>{t('lead')}</p>
        <HrefLink href="/my/contacts/new">
          <Button type="primary" size="large" tabIndex={-1}>
            {t('new')}
          </Button>
        </HrefLink>
      </section>
      {!query.error && mine.length === 0 && <EmptyState title={t('none')} />}
      {mine.map((request) => (
        <Mine key={request.id} request={request} />
      ))}
    </div>
  )
}
