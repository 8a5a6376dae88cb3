/** One transfer taken up for another street: what was said, who it may be, where it stands. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeTransferClaimOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatDateTime, formatMonth } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '../components/transfers.module.css'
import { Candidates } from './Candidates'
import { ClaimActions } from './ClaimActions'
import { ClaimTag } from './ClaimTag'
import { claimNotice, claimQuery } from './queries'

const route = getRouteApi('/app/transfers/claims/$id')

export function ClaimPage() {
  const { id } = route.useParams()
  const found = useQuery(claimQuery(id))
  if (found.data) return <Found whole={found.data.data} etag={found.data.etag} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

export function Found({ whole, etag }: { whole: WholeTransferClaimOut; etag: string }) {
  const { t } = useTranslation(['transfer-claims', 'transfers', 'shell'])
  const language = useLanguage()
  const { claim } = whole
  const claims = whole.allowed_actions.includes('claim')
  const counter = whole.allowed_actions.some((step) => step === 'follow_up')
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('of', { name: claim.name })}
        crumbs={[{ label: t('shell:page.transfer-claims'), href: '/transfers/claims' }]}
        subtitle={t('way', { counter: claim.registered_at_name, keeper: claim.keeper_name })}
        tags={<ClaimTag claim={claim} />}
        actions={<ClaimActions whole={whole} etag={etag} />}
      />
      <Standing whole={whole} />
      {claims && <Candidates whole={whole} etag={etag} />}
      <Card size="small" title={t('said')}>
        <Facts
          facts={[
            { label: t('name'), value: claim.name },
            { label: t('transfers:field.phone'), value: formatPhone(whole.phone) },
            {
              label: t('transfers:field.birth'),
              value: formatMonth(claim.birth_month, language),
            },
            { label: t('from'), value: claim.from_name, wide: true },
            {
              label: t('to'),
              value: [claim.to_name, claim.to_committee_name].filter(Boolean).join(' · '),
              wide: true,
            },
            { label: t('transfers:field.reason'), value: t(`transfers:reason.${claim.reason}`) },
            { label: t('transfers:field.destination'), value: claim.destination },
            { label: t('transfers:field.channel'), value: t(`transfers:channel.${claim.channel}`) },
            { label: t('transfers:field.materials'), value: claim.materials.join('、') },
            { label: t('due'), value: formatDateTime(claim.due_at, language) },
          ]}
        />
      </Card>
      <Card
        size="small"
        title={t('transfers:told.title')}
        extra={
          counter && (
            <PrintButton
              label={t('transfers:told.print')}
              fileName="notice.pdf"
              load={() => claimNotice(claim.id)}
            />
          )
        }
      >
        <p className={styles.words}>{claim.told}</p>
        <p className={styles.muted}>
          {t('transfers:told.by', {
            at: formatDateTime(claim.sent_at, language),
            by: claim.told_by,
          })}
        </p>
      </Card>
      <History whole={whole} />
    </div>
  )
}

/** What the reader has to know first. */
function Standing({ whole }: { whole: WholeTransferClaimOut }) {
  const { t } = useTranslation('transfer-claims')
  const { claim } = whole
  if (claim.state === 'declined') {
    return <Alert type="warning" showIcon title={t('declined', { answer: claim.answer })} />
  }
  if (whole.transfer_id) {
    return (
      <Alert
        type="success"
        showIcon
        title={<HrefLink href={`/transfers/${whole.transfer_id}`}>{t('open')}</HrefLink>}
      />
    )
  }
  if (claim.state === 'claimed') {
    return <Alert type="info" showIcon title={t(claim.to_tell ? 'outcome' : 'underWay')} />
  }
  return null
}

function History({ whole }: { whole: WholeTransferClaimOut }) {
  const { t } = useTranslation('transfer-claims')
  const language = useLanguage()
  return (
    <Card size="small" title={t('history')}>
      <Facts
        columns={1}
        facts={whole.events.map((event) => ({
          label: formatDateTime(event.at, language),
          value: [
            t(`event.${event.action.replace('transfer-claim.', '') as 'send'}`),
            event.account_name,
            event.note,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Card>
  )
}
