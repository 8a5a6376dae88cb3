/** 参与服务: told by one side, confirmed by the other (CHK-27, SRV-06). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { exportUnitServices } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { BookButton } from '@/ui/BookButton'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { servicesQuery, type Within } from '../queries'
import { StepButtons } from './StepButtons'
import type { Asked } from './StepDialog'
import { ToldTag } from './ToldTag'
import styles from './together.module.css'

type Props = { within: Within; onAct: (asked: Asked) => void }

export function ServicesView({ within, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return (
    <DataTable
      id="unit-services"
      label={t('view.services')}
      query={useInfiniteQuery(servicesQuery(within))}
      rowKey={(row) => row.id}
      filtered={within.org !== undefined}
      empty={<EmptyState title={t('service.empty')} hint={t('service.emptyHint')} />}
      toolbar={
        <BookButton
          label={t('service.export')}
          fileName={t('service.file')}
          load={async () => (await exportUnitServices({ query: within })).data as Blob}
        />
      }
      columns={[
        { key: 'unit', title: t('field.unit'), render: (row) => row.unit.name },
        {
          key: 'state',
          title: t('field.state'),
          phone: 'corner',
          render: (row) => <ToldTag state={row.state} />,
        },
        { key: 'community', title: t('field.community'), render: (row) => row.community.name },
        {
          key: 'on',
          title: t('field.on'),
          phone: 'named',
          render: (row) => formatShortDate(row.served_on, language),
        },
        {
          key: 'what',
          title: t('field.what'),
          render: (row) => <span className={styles.words}>{row.what}</span>,
        },
        {
          key: 'people',
          title: t('field.people'),
          align: 'right',
          render: (row) => t('service.peopleOf', { count: row.people }),
        },
        {
          key: 'told',
          title: t('field.told'),
          render: (row) => `${row.told_name}（${t(`side.${row.told_side}`)}）`,
        },
        {
          key: 'decided',
          title: t('field.decided'),
          phone: 'none',
          render: (row) => [row.decided_name, row.why].filter(Boolean).join('：'),
        },
        {
          key: 'acts',
          title: t('field.acts'),
          render: (row) => (
            <StepButtons
              actions={row.allowed_actions}
              what={row.what}
              onAct={(action) => onAct({ of: 'service', id: row.id, what: row.what, action })}
            />
          ),
        },
      ]}
    />
  )
}
