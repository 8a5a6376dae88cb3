/** Filters that lists of members share: 预备 or 正式, and 在职, 离退休, 两新, 流动 (MEM-01, MEM-02). */
import { useTranslation } from 'react-i18next'
import { codesOf } from '@/i18n/codes'

export function useKindFields() {
  const { t } = useTranslation(['members', 'codes'])
  return [
    {
      kind: 'select' as const,
      key: 'status' as const,
      label: t('field.status'),
      options: codesOf('memberStatus').map((value) => ({
        value,
        label: t(`codes:memberStatus.${value}`),
      })),
    },
    {
      kind: 'select' as const,
      key: 'category' as const,
      label: t('field.category'),
      options: codesOf('memberCategory').map((value) => ({
        value,
        label: t(`codes:memberCategory.${value}`),
      })),
    },
  ]
}
