/** The columns of the list of activities. */
import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import type { DataColumn } from '@/ui/dataColumn'
import { fromTo } from '../when'
import { ActivityTag } from './ActivityTag'

export function useActivityColumns(): DataColumn<ActivityLine>[] {
  const { t } = useTranslation(['activities', 'codes'])
  const language = useLanguage()
  return [
    { key: 'title', title: t('field.title'), render: (line) => line.title },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (line) => <ActivityTag state={line.state} />,
      width: 110,
    },
    {
      key: 'when',
      title: t('field.when'),
      render: (line) => fromTo(line.begins_at, line.ends_at, language),
    },
    { key: 'place', title: t('field.place'), render: (line) => line.place },
    { key: 'org', title: t('field.org'), render: (line) => line.org.name },
    { key: 'field', title: t('field.field'), render: (line) => t(`codes:workType.${line.field}`) },
    { key: 'theme', title: t('field.theme'), render: (line) => orNone(line.theme), phone: 'none' },
    {
      key: 'people',
      title: t('field.people'),
      render: (line) => t('counts', { taken: line.taken, waiting: line.waiting, came: line.came }),
    },
  ]
}
