/** What stands on a certificate of membership, and where it is kept. */
import { useTranslation } from 'react-i18next'
import type { MemberCertificateOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PersonName } from './PersonName'
import styles from './transfers.module.css'

export function CertificateFacts({ one }: { one: MemberCertificateOut }) {
  const { t } = useTranslation(['books', 'codes'])
  const language = useLanguage()
  const day = (on: string | null) => (on ? formatShortDate(on, language) : '')
  const out = one.direction === 'out'
  const { person } = one
  return (
    <Facts
      facts={[
        {
          label: t('field.number'),
          value: <strong className={styles.number}>{one.number}</strong>,
        },
        {
          label: t('field.name'),
          value: <PersonName name={person.name} memberId={one.member_id} />,
        },
        { label: t('field.issuer'), value: out ? one.issuer_name : one.party, wide: true },
        { label: t('field.addressee'), value: out ? one.party : one.issuer_name, wide: true },
        { label: t('field.purpose'), value: one.purpose, wide: true },
        { label: t('field.issuedOn'), value: day(one.issued_on) },
        { label: t('field.validUntil'), value: day(one.valid_until) || t('certificate.noLimit') },
        ...(out
          ? [
              {
                label: t('field.status'),
                value: person.status && t(`codes:memberStatus.${person.status as 'full'}`),
              },
              { label: t('field.branch'), value: person.branch },
            ]
          : [
              { label: t('field.receivedOn'), value: day(one.received_on) },
              { label: t('field.keptAt'), value: one.kept_at },
            ]),
        { label: t('field.by'), value: `${one.by_name} · ${one.keeper_name}`, wide: true },
        ...(one.voided_on
          ? [
              { label: t('field.voidedOn'), value: day(one.voided_on) },
              { label: t('field.voidWhy'), value: one.why },
            ]
          : []),
      ]}
    />
  )
}
