/** The columns of the register (LG-04). */
import { useTranslation } from 'react-i18next'
import type { TransferLine, TransferState } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { daysBetween, formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { spare } from '../columns'
import type { Channel, Direction, Reason } from '../states'
import { DueText } from './DueText'
import { TransferTag } from './TransferTag'
import styles from './transfers.module.css'

export function useTransferColumns(): DataColumn<TransferLine>[] {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const day = (on: string | null) => on && formatShortDate(on, language)
  const more = spare<TransferLine>
  return [
    { key: 'name', title: t('field.person'), render: (row) => row.name },
    {
      key: 'way',
      title: t('field.way'),
      render: (row) => (
        <span className={styles.way}>
          {t('way', { from: row.source_name, to: row.target_name || row.destination })}
        </span>
      ),
    },
    {
      key: 'direction',
      title: t('field.direction'),
      render: (row) => t(`direction.${row.direction as Direction}`),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <TransferTag state={row.state as TransferState} />,
    },
    {
      key: 'due',
      title: t('field.due'),
      render: (row) =>
        row.due_on && <DueText dueOn={row.due_on} daysLeft={daysBetween(new Date(), row.due_on)} />,
    },
    {
      key: 'letter',
      title: t('field.letterNo'),
      render: (row) => <span className={styles.number}>{row.letter_no}</span>,
    },
    more('receipt', t('field.receipt'), (row) => t(`receipt.${row.receipt as 'none'}`)),
    more('receiptOn', t('field.receiptOn'), (row) => day(row.receipt_on)),
    more('assigned', t('field.assigned'), (row) => row.assigned_name),
    more('reason', t('field.reason'), (row) => t(`reason.${row.reason as Reason}`)),
    more('destination', t('field.destination'), (row) => row.destination),
    more('phone', t('field.phone'), (row) => formatPhone(row.phone_masked)),
    more('materials', t('field.materials'), (row) => row.materials.join('、')),
    more('told', t('told.title'), (row) => row.told),
    more('channel', t('field.channel'), (row) => t(`channel.${row.channel as Channel}`)),
    more('national', t('field.national'), (row) => row.national_no),
    more('started', t('field.started'), (row) => day(row.started_at)),
    more('changed', t('field.changed'), (row) => day(row.changed_at)),
  ]
}
