/** What this half-year still lacks, and whom to call: by name, never ranked (CHK-27, CHK-28, SP-24). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MeetingGap, UnitGap } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { StateTag } from '@/ui/StateTag'
import { useHalfName } from '../half'
import { meetingGapsQuery, unitGapsQuery, type Within } from '../queries'
import styles from './together.module.css'
import { UnpairedView } from './UnpairedView'

export function GapsView({ within }: { within: Within }) {
  const { t } = useTranslation('co-building')
  const units = useInfiniteQuery(unitGapsQuery(within))
  const meetings = useInfiniteQuery(meetingGapsQuery(within))
  const half = useHalfName()
  const meetingColumns = useMeetingColumns()
  const none = meetings.data?.pages[0]?.items.length === 0
  return (
    <Flex vertical gap={16}>
      <section>
        <h2 className={styles.title}>{`${t('gaps.units')}（${half}）`}</h2>
        <p className={styles.hint}>{t('gaps.unitsHint')}</p>
        <DataTable
          id="unit-gaps"
          label={t('gaps.units')}
          columns={useUnitColumns()}
          query={units}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('gaps.noUnits')} />}
        />
      </section>
      <section>
        <h2 className={styles.title}>{`${t('gaps.meetings')}（${half}）`}</h2>
        {none ? (
          <p className={styles.hint}>{t('gaps.noMeetings')}</p>
        ) : (
          <DataTable
            id="meeting-gaps"
            label={t('gaps.meetings')}
            columns={meetingColumns}
            query={meetings}
            rowKey={(row) => row.id}
          />
        )}
      </section>
      <UnpairedView within={within} />
    </Flex>
  )
}

function useUnitColumns(): DataColumn<UnitGap>[] {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return [
    { key: 'unit', title: t('field.unit'), render: (row) => row.unit.name },
    { key: 'community', title: t('field.community'), render: (row) => row.community.name },
    {
      key: 'last',
      title: t('field.last'),
      phone: 'named',
      render: (row) => formatShortDate(row.last_served_on, language) || t('gaps.never'),
    },
    {
      key: 'officers',
      title: t('field.officers'),
      render: (row) =>
        row.officers.map((one) => `${one.name} ${one.phone}`).join('、') || t('gaps.noOfficer'),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) =>
        row.waiting ? <StateTag tone="warning">{t('gaps.waiting')}</StateTag> : t('gaps.ask'),
    },
  ]
}

function useMeetingColumns(): DataColumn<MeetingGap>[] {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.community'), render: (row) => row.name },
    { key: 'partners', title: t('field.partners'), align: 'right', render: (row) => row.partners },
    {
      key: 'last',
      title: t('field.lastMeeting'),
      phone: 'named',
      render: (row) => formatShortDate(row.last_held_on, language) || t('gaps.never'),
    },
    {
      key: 'contact',
      title: t('field.contact'),
      render: (row) => `${row.contact_name} ${row.contact_phone}`.trim(),
    },
    { key: 'next', title: t('field.state'), render: () => t('gaps.callCommunity') },
  ]
}
