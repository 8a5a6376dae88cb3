/** What the letter and the register say: the person, both ends, the terms, the notice. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeTransferOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatDateTime, formatMonth, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { PrintButton } from '@/ui/PrintButton'
import { formPdf, noticePdf } from '../queries'
import { ArrivalPhone } from './ArrivalPhone'
import styles from './transfers.module.css'

type Props = { whole: Pick<WholeTransferOut, 'transfer' | 'ticket' | 'approvals' | 'receipt_by'> }

export function TransferFacts({ whole: { transfer, ticket, approvals, receipt_by } }: Props) {
  const { t } = useTranslation(['transfers', 'codes'])
  const language = useLanguage()
  const { person, source, target, terms } = transfer
  /** Of a member, the member's own page tells it. */
  const comes = transfer.direction === 'in' && transfer.state !== 'assigned'
  const named = (party: typeof source) =>
    [party.name, party.committee_name].filter(Boolean).join(' · ')
  const day = (on: string | null) => on && formatShortDate(on, language)
  const approval = (side: 'source' | 'target') =>
    approvals
      .filter((one) => one.side === side)
      .map((one) => [one.by, formatDateTime(one.at, language), one.opinion])
      .flatMap((said) => said.filter(Boolean).join(' · '))
      .join('；')
  const facts = [
    {
      label: t('field.person'),
      value: transfer.member_id ? (
        <HrefLink href={`/members/${transfer.member_id}`}>{person.name}</HrefLink>
      ) : (
        person.name
      ),
    },
    {
      label: t('field.status'),
      value: person.status && t(`codes:memberStatus.${person.status as 'full'}`),
    },
    { label: t('field.birth'), value: formatMonth(person.birth_month, language) },
    {
      label: t('field.phone'),
      value:
        person.phone_masked && comes ? (
          <ArrivalPhone id={transfer.id} masked={person.phone_masked} />
        ) : (
          formatPhone(person.phone_masked ?? '')
        ),
    },
    {
      label: t('counter.ticket'),
      value: ticket && <HrefLink href={`/tickets/${ticket.id}`}>{ticket.number}</HrefLink>,
    },
    { label: t('field.from'), value: named(source), wide: true },
    { label: t('field.to'), value: named(target), wide: true },
    { label: t('field.destination'), value: terms.destination },
    {
      label: t('field.reason'),
      value: [t(`reason.${terms.reason}`), terms.unsettled && t('form.unsettled')]
        .filter(Boolean)
        .join(' · '),
    },
    {
      label: t('field.residence'),
      value: terms.residence && [terms.residence.street_name, terms.residence.name].join(' · '),
      wide: true,
    },
    { label: t('field.dues'), value: formatMonth(terms.dues_paid_to, language) },
    { label: t('field.channel'), value: t(`channel.${transfer.channel}`) },
    { label: t('field.address'), value: terms.source_address, wide: true },
    { label: t('field.sourceApproval'), value: approval('source'), wide: true },
    { label: t('field.targetApproval'), value: approval('target'), wide: true },
    { label: t('field.assigned'), value: transfer.assigned_name },
    { label: t('field.assignedOn'), value: day(transfer.assigned_on) },
    { label: t('field.receipt'), value: t(`receipt.${transfer.receipt}`) },
    { label: t('field.receiptOn'), value: day(transfer.receipt_on) },
    { label: t('field.receiptBy'), value: receipt_by },
    { label: t('field.national'), value: transfer.national_no },
    {
      label: t('list.byList'),
      value: transfer.batch_id && (
        <HrefLink href={`/transfers/batches/${transfer.batch_id}`}>{t('list.openBatch')}</HrefLink>
      ),
    },
    { label: t('field.materials'), value: transfer.materials.join('、') },
  ]
  return (
    <>
      <Card
        size="small"
        title={t('facts')}
        extra={
          <PrintButton
            label={t('printForm')}
            fileName="form.pdf"
            load={() => formPdf(transfer.id)}
          />
        }
      >
        <Facts facts={facts} />
      </Card>
      <Card
        size="small"
        title={t('told.title')}
        extra={
          transfer.told && (
            <PrintButton
              label={t('told.print')}
              fileName="notice.pdf"
              load={() => noticePdf(transfer.id)}
            />
          )
        }
      >
        <p className={transfer.told ? styles.words : styles.muted}>
          {transfer.told || t('told.none')}
        </p>
        {transfer.told_at && (
          <p className={styles.muted}>
            {t('told.by', { at: formatDateTime(transfer.told_at, language), by: transfer.told_by })}
          </p>
        )}
      </Card>
    </>
  )
}
