/** The filters of the list of check-ins. */
import { useTranslation } from 'react-i18next'
import type { FilterField } from '@/ui/filterField'
import type { CheckInSearch } from '../queries'
import { RECEIPTS, STATES } from '../states'

/** States that people ask for together. */
const GROUPS = ['certificate_issued,overdue', 'checked_in,assigned'] as const

export function useListFields(): FilterField<CheckInSearch>[] {
  const { t } = useTranslation(['check-ins', 'codes'])
  return [
    { kind: 'text', key: 'q', label: t('filter.q'), width: '15em' },
    {
      kind: 'select',
      key: 'state',
      label: t('field.state'),
      width: '9em',
      options: [
        ...STATES.map((value) => ({
          value: value as string,
          label: t(`codes:checkInState.${value}`),
        })),
        { value: GROUPS[0], label: t('filter.awaited') },
        { value: GROUPS[1], label: t('filter.present') },
      ],
    },
    {
      kind: 'select',
      key: 'receipt',
      label: t('field.receipt'),
      width: '8em',
      options: RECEIPTS.map((value) => ({ value, label: t(`codes:receiptState.${value}`) })),
    },
    { kind: 'dates', from: 'from', to: 'to', label: t('filter.enrolled'), width: '18em' },
    {
      kind: 'select',
      key: 'order',
      label: t('filter.order'),
      width: '8em',
      options: (['recent', 'waiting', 'name'] as const).map((value) => ({
        value,
        label: t(`filter.${value}`),
      })),
    },
  ]
}
