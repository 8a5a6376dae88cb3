/** The activity permit in facts; for the keeper and for the member alike. */
import { useTranslation } from 'react-i18next'
import type { FloatingOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import styles from './transfers.module.css'

export function PermitFacts({ floating, columns }: { floating: FloatingOut; columns?: 1 }) {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const { permit, terms } = floating
  if (!permit) return null
  const day = (on: string | null | undefined) => (on ? formatShortDate(on, language) : '')
  return (
    <Facts
      columns={columns}
      facts={[
        {
          label: t('field.permitNo'),
          value: <strong className={styles.number}>{permit.number}</strong>,
        },
        { label: t('field.permitIssuer'), value: permit.issuer_name },
        { label: t('field.permitOn'), value: day(permit.issued_on) },
        { label: t('field.validUntil'), value: day(terms.until) },
        ...(permit.renewals
          ? [{ label: t('field.renewals'), value: String(permit.renewals) }]
          : []),
        ...(permit.returned_on
          ? [{ label: t('field.returnedOn'), value: day(permit.returned_on) }]
          : []),
      ]}
    />
  )
}
