/** The columns of the register of certificates of membership (MEM-14). */
import { useTranslation } from 'react-i18next'
import type { CertificateDirection, CertificateLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { spare } from '../columns'
import { CertificateTag } from './CertificateTag'
import styles from './transfers.module.css'

export function useCertificateColumns(): DataColumn<CertificateLine>[] {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const day = (on: string | null) => on && formatShortDate(on, language)
  const more = spare<CertificateLine>
  return [
    {
      key: 'number',
      title: t('field.number'),
      render: (row) => <span className={styles.number}>{row.number}</span>,
    },
    { key: 'name', title: t('field.name'), render: (row) => row.name },
    {
      key: 'direction',
      title: t('field.way'),
      render: (row) => t(`way.${row.direction as CertificateDirection}`),
    },
    {
      key: 'party',
      title: t('field.party'),
      render: (row) => <span className={styles.way}>{row.party}</span>,
    },
    {
      key: 'purpose',
      title: t('field.purpose'),
      render: (row) => <span className={styles.way}>{row.purpose}</span>,
    },
    { key: 'issued', title: t('field.issuedOn'), render: (row) => day(row.issued_on) },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <CertificateTag state={row.state} expired={row.expired} />,
    },
    more('until', t('field.validUntil'), (row) => day(row.valid_until)),
    more('received', t('field.receivedOn'), (row) => day(row.received_on)),
    more('kept', t('field.keptAt'), (row) => row.kept_at),
    more('voided', t('field.voidedOn'), (row) => day(row.voided_on)),
    more('why', t('field.voidWhy'), (row) => row.why),
    more('by', t('field.by'), (row) => row.by_name),
    more('keeper', t('field.keeper'), (row) => row.keeper_name),
  ]
}
