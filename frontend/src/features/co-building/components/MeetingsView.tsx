/** 联席会: what was decided, by whom it is to be done, what came of it (CHK-28). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Flex, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportJointMeetings, type JointMeetingOut, printJointMeetingMinutes } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { TableFoot } from '@/ui/TableFoot'
import { meetingsQuery, type Within } from '../queries'
import { DecisionLine } from './DecisionLine'
import type { Asked } from './StepDialog'
import styles from './together.module.css'

type Props = { within: Within; onAct: (asked: Asked) => void }

export function MeetingsView({ within, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const query = useInfiniteQuery(meetingsQuery(within))
  const rows = rowsOf(query.data)
  return (
    <>
      <Flex justify="flex-end" style={{ marginBottom: 8 }}>
        <BookButton
          label={t('meeting.export')}
          fileName={t('meeting.file')}
          load={async () => (await exportJointMeetings({ query: within })).data as Blob}
        />
      </Flex>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active />}
      {query.data && rows.length === 0 && (
        <EmptyState title={t('meeting.empty')} hint={t('meeting.emptyHint')} />
      )}
      <ul className={styles.cards} aria-label={t('view.meetings')}>
        {rows.map((row) => (
          <MeetingCard key={row.id} row={row} onAct={onAct} />
        ))}
      </ul>
      <TableFoot query={query} shown={rows.length} />
    </>
  )
}

function MeetingCard({ row, onAct }: { row: JointMeetingOut; onAct: Props['onAct'] }) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return (
    <li className={styles.row}>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <h3 className={styles.title}>
          {formatShortDate(row.held_on, language)} {row.community.name}
        </h3>
        <PrintButton
          label={t('meeting.minutes')}
          fileName={`${t('meeting.minutesFile')}-${row.held_on}.pdf`}
          load={async () =>
            (await printJointMeetingMinutes({ path: { meeting_id: row.id } })).data as Blob
          }
        />
      </Flex>
      <Facts
        facts={[
          { label: t('field.place'), value: row.place },
          { label: t('field.units'), value: row.units.map((one) => one.name).join('、') },
          { label: t('field.present'), value: row.present, wide: true },
          {
            label: t('field.agenda'),
            value: <span className={styles.words}>{row.agenda}</span>,
            wide: true,
          },
        ]}
      />
      {row.decisions.length > 0 && (
        <ul className={styles.decisions} aria-label={t('field.decisions')}>
          {row.decisions.map((one) => (
            <DecisionLine key={one.id} one={one} onAct={onAct} />
          ))}
        </ul>
      )}
    </li>
  )
}
