/** The columns of the list of orders: residents are codes. */
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { DemandLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { TONE } from '../tones'

export function useOrderColumns(): DataColumn<DemandLine>[] {
  const { t } = useTranslation(['demand-desk', 'codes'])
  const language = useLanguage()
  return [
    {
      key: 'what',
      title: t('field.what'),
      render: (line) => (
        <span style={{ display: 'inline-block', maxWidth: '22em', whiteSpace: 'normal' }}>
          {line.what}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (line) => <StateTag tone={TONE[line.state]}>{t(`state.${line.state}`)}</StateTag>,
    },
    {
      key: 'field',
      title: t('field.field'),
      render: (line) => `${t(`kind.${line.kind}`)} · ${t(`codes:workType.${line.field}`)}`,
    },
    { key: 'area', title: t('field.area'), render: (line) => line.area || t('manner.online') },
    {
      key: 'wanted',
      title: t('field.wanted'),
      phone: 'named',
      render: (line) => formatDateTime(line.wanted_from, language),
    },
    {
      key: 'places',
      title: t('field.places'),
      align: 'right',
      render: (line) => t('places', { taken: line.taken, places: line.places }),
    },
    {
      key: 'waits',
      title: t('field.waits'),
      align: 'right',
      render: (line) => t('days', { count: dayjs().diff(dayjs(line.waits_since), 'day') }),
    },
    { key: 'resident', title: t('field.resident'), render: (line) => line.resident_code },
    { key: 'number', title: t('field.number'), render: (line) => line.number },
    {
      key: 'community',
      title: t('field.community'),
      hidden: true,
      render: (line) => line.community.name,
    },
  ]
}
