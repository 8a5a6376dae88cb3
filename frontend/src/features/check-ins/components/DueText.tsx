/** The day by which a member is expected, and how far away it is. */
import { useTranslation } from 'react-i18next'
import type { CheckInLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { dueOf } from '../states'

type Props = { row: Pick<CheckInLine, 'state' | 'due_on'> }

const COLOURS = {
  none: 'var(--ant-color-text-secondary)',
  near: 'var(--ant-color-warning-text)',
  late: 'var(--ant-color-error-text)',
} as const

export function DueText({ row }: Props) {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const due = dueOf(row)
  const words =
    due === null
      ? null
      : due.days < 0
        ? t('due.late', { count: -due.days })
        : due.days === 0
          ? t('due.today')
          : t('due.left', { count: due.days })
  return (
    <span>
      {formatShortDate(row.due_on, language)}
      {due && words && (
        <>
          {' '}
          <span
            style={{ color: COLOURS[due.tone], fontWeight: due.tone === 'none' ? undefined : 600 }}
          >
            {words}
          </span>
        </>
      )}
    </span>
  )
}
