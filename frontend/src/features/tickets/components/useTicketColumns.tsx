/** The columns of the queue; on one's own desk the owner is oneself. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { boardQuery, severalCentres } from '../queries'
import styles from '../tickets.module.css'
import { DueText } from './DueText'
import { FlagTags } from './FlagTags'
import { TicketTag } from './TicketTag'

export function useTicketColumns(mine: boolean): DataColumn<TicketLine>[] {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { data: board = [] } = useQuery(boardQuery)
  const centres = new Map(board.map((line) => [line.department_id, line.centre_name]))
  const several = severalCentres(board)
  const muted = { color: 'var(--ant-color-text-secondary)' }
  return [
    {
      key: 'number',
      title: t('field.number'),
      render: (row) => <span className={styles.number}>{row.number}</span>,
    },
    {
      key: 'item',
      title: t('field.item'),
      render: (row) => <span className={styles.itemCell}>{row.item_name}</span>,
    },
    {
      key: 'client',
      title: t('field.client'),
      render: (row) => (
        <span className={styles.clientCell}>
          {row.client_name} <span style={muted}>{formatPhone(row.phone_masked)}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <TicketTag state={row.state} />,
    },
    { key: 'due', title: t('field.dueAndLeft'), render: (row) => <DueText row={row} /> },
    {
      key: 'owner',
      title: t('field.owner'),
      hidden: mine,
      phone: mine ? 'none' : 'line',
      render: (row) => row.owner_name,
    },
    {
      key: 'department',
      title: t('field.department'),
      phone: several ? 'line' : 'none',
      render: (row) => (
        <span className={styles.departmentCell} style={several ? { maxWidth: '9em' } : undefined}>
          {row.department_name}{' '}
          {several && (
            <small style={{ ...muted, display: 'inline-block' }}>
              {centres.get(row.department_id)}
            </small>
          )}
        </span>
      ),
    },
    {
      key: 'flags',
      title: t('field.flags'),
      render: (row) => <FlagTags row={row} className={styles.flagsCell} />,
    },
    {
      key: 'kind',
      title: t('field.kind'),
      hidden: true,
      phone: 'none',
      render: (row) => t(`kind.${row.kind}`),
    },
    {
      key: 'channel',
      title: t('field.channel'),
      hidden: true,
      phone: 'none',
      render: (row) => t(`channel.${row.channel}`),
    },
    {
      key: 'registered',
      title: t('field.registered'),
      hidden: true,
      phone: 'none',
      render: (row) => formatShortDate(row.registered_at, language),
    },
    {
      key: 'changed',
      title: t('field.changed'),
      hidden: true,
      phone: 'none',
      render: (row) => formatShortDate(row.changed_at, language),
    },
  ]
}
