/** 结对: each unit and its partner community (CHK-26). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { pairsQuery, type Within } from '../queries'
import type { Asked } from './StepDialog'

type Props = { within: Within; onAct: (asked: Asked) => void }

export function PairsView({ within, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  return (
    <DataTable
      id="partner-pairs"
      label={t('view.pairs')}
      query={useInfiniteQuery(pairsQuery(within))}
      rowKey={(row) => row.id}
      filtered={within.org !== undefined}
      empty={<EmptyState title={t('pair.empty')} hint={t('pair.emptyHint')} />}
      columns={[
        { key: 'unit', title: t('field.unit'), render: (row) => row.unit.name },
        { key: 'community', title: t('field.community'), render: (row) => row.community.name },
        {
          key: 'since',
          title: t('field.since'),
          phone: 'named',
          render: (row) => formatShortDate(row.since, language),
        },
        { key: 'agreed', title: t('field.agreedBy'), render: (row) => row.agreed_by },
        {
          key: 'acts',
          title: t('field.acts'),
          render: (row) =>
            row.may_end && (
              <Button
                aria-label={t('pair.endOf', { unit: row.unit.name })}
                onClick={() => onAct({ of: 'pair', id: row.id, what: row.unit.name })}
              >
                {t('pair.end')}
              </Button>
            ),
        },
      ]}
    />
  )
}
