/** The columns of the list of pairs: households are codes. */
import { useTranslation } from 'react-i18next'
import type { SupportPairLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { TONE } from '../tones'

export function usePairColumns(): DataColumn<SupportPairLine>[] {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  return [
    {
      key: 'household',
      title: t('field.household'),
      render: (line) => `${line.household_code} · ${t(`kind.${line.kind}`)}`,
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (line) => <StateTag tone={TONE[line.state]}>{t(`state.${line.state}`)}</StateTag>,
    },
    {
      key: 'supporters',
      title: t('field.supporters'),
      render: (line) => line.supporters.join('、') || t('nobody'),
    },
    { key: 'way', title: t('field.way'), render: (line) => t(`way.${line.way}`) },
    { key: 'area', title: t('field.area'), render: (line) => line.area },
    {
      key: 'last',
      title: t('field.lastVisit'),
      render: (line) =>
        line.last_visit_at ? t('visitedOn', { day: day(line.last_visit_at) }) : t('never'),
    },
    {
      key: 'visits',
      title: t('field.visits'),
      align: 'right',
      render: (line) => t('times', { count: line.visits }),
    },
    {
      key: 'until',
      title: t('field.until'),
      hidden: true,
      render: (line) => day(line.ended_on ?? line.ends_on),
    },
    {
      key: 'community',
      title: t('field.community'),
      hidden: true,
      render: (line) => line.community.name,
    },
  ]
}
