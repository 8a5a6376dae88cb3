/** The columns of the catalogue's list. */
import { useTranslation } from 'react-i18next'
import type { ItemLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { ItemStateTag } from './ItemStateTag'

export function useItemColumns(): DataColumn<ItemLine>[] {
  const { t } = useTranslation(['service-items', 'codes'])
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: (line) => line.name },
    { key: 'code', title: t('field.code'), phone: 'none', render: (line) => line.code },
    {
      key: 'kind',
      title: t('field.kind'),
      render: (line) => t(`codes:itemKind.${line.kind}`),
    },
    {
      key: 'category',
      title: t('field.category'),
      phone: 'none',
      render: (line) => t(`codes:itemCategory.${line.category}` as 'codes:itemCategory.culture'),
    },
    { key: 'department', title: t('field.department'), render: (line) => line.department },
    { key: 'owner', title: t('field.owner'), phone: 'none', render: (line) => line.owner.name },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (line) => (
        <>
          <ItemStateTag state={line.state} />
          {line.has_draft && line.number > 0 && <StateTag tone="info">{t('hasDraft')}</StateTag>}
        </>
      ),
    },
    {
      key: 'version',
      title: t('field.version'),
      phone: 'none',
      render: (line) =>
        line.number > 0 ? t('version', { number: line.number }) : t('neverPublished'),
    },
    {
      key: 'changed',
      title: t('field.changed'),
      phone: 'none',
      hidden: true,
      render: (line) => formatShortDate(line.changed_at, language),
    },
  ]
}
