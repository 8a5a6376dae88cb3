/** 资源与需求: what a unit and a community offer to each other, or ask for (CHK-29, CHK-30). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { offersQuery, type Within } from '../queries'
import { StepButtons } from './StepButtons'
import type { Asked } from './StepDialog'
import { ToldTag } from './ToldTag'
import styles from './together.module.css'

type Props = { within: Within; onAct: (asked: Asked) => void }

export function OffersView({ within, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return (
    <DataTable
      id="co-offers"
      label={t('view.offers')}
      query={useInfiniteQuery(offersQuery(within))}
      rowKey={(row) => row.id}
      filtered={within.org !== undefined}
      empty={<EmptyState title={t('offer.empty')} hint={t('offer.emptyHint')} />}
      columns={[
        { key: 'kind', title: t('field.kind'), render: (row) => t(`kind.${row.kind}`) },
        {
          key: 'state',
          title: t('field.state'),
          phone: 'corner',
          render: (row) => <ToldTag state={row.state} />,
        },
        {
          key: 'what',
          title: t('field.what'),
          render: (row) => <span className={styles.words}>{row.what}</span>,
        },
        { key: 'unit', title: t('field.unit'), render: (row) => row.unit.name },
        { key: 'community', title: t('field.community'), render: (row) => row.community.name },
        {
          key: 'told',
          title: t('field.told'),
          phone: 'named',
          render: (row) => `${t(`side.${row.told_side}`)} ${formatDateTime(row.told_at, language)}`,
        },
        {
          key: 'answer',
          title: t('field.answer'),
          render: (row) => (
            <span className={styles.words}>
              {[row.answer, row.result].filter(Boolean).join('\n')}
            </span>
          ),
        },
        {
          key: 'acts',
          title: t('field.acts'),
          render: (row) => (
            <StepButtons
              actions={row.allowed_actions}
              what={row.what}
              onAct={(action) => onAct({ of: 'offer', id: row.id, what: row.what, action })}
            />
          ),
        },
      ]}
    />
  )
}
