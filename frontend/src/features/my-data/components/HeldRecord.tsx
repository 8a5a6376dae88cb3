/** What the register holds of the member, and of their account. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatDateTime, formatMonth, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { Fold } from './Fold'

export function HeldRecord({ held }: { held: MyDataOut }) {
  const { t } = useTranslation(['my-data', 'my', 'codes'])
  const language = useLanguage()
  const one = held.record
  const comma = t('readers.comma')
  const day = (value: string | null) => value && formatShortDate(value, language)
  return (
    <Fold title={t('section.record')} open>
      <Facts
        facts={[
          { label: t('my:field.name'), value: one.name },
          { label: t('my:field.gender'), value: t(`codes:gender.${one.gender}`) },
          { label: t('my:field.birth_month'), value: formatMonth(one.birth_month, language) },
          {
            label: t('my:field.education'),
            value: one.education && t(`codes:education.${one.education}`),
          },
          { label: t('my:field.member_status'), value: t(`codes:memberStatus.${one.status}`) },
          { label: t('my:field.category'), value: t(`codes:memberCategory.${one.category}`) },
          { label: t('my:field.joined_party_on'), value: day(one.joined_party_on) },
          { label: t('field.phone'), value: formatPhone(one.phone) },
          { label: t('field.identity'), value: one.identity },
          { label: t('my:field.unit'), value: one.unit_name },
          { label: t('my:field.branch'), value: one.branch_name },
          { label: t('my:field.post'), value: one.post },
          { label: t('field.external_id'), value: one.external_id },
          { label: t('my:field.residence_estate'), value: one.residence_estate },
          {
            label: t('my:field.specialties'),
            value: one.specialties.map((code) => t(`codes:workType.${code}`)).join(comma),
          },
          {
            label: t('my:field.delegate_roles'),
            value: one.delegate_roles.map((code) => t(`codes:delegateRole.${code}`)).join(comma),
          },
          { label: t('field.remark'), value: one.remark },
          { label: t('field.left_on'), value: day(one.left_on) },
          {
            label: t('field.verified'),
            value: one.verified_at && `${day(one.verified_at)} ${one.verified_by}`,
          },
        ]}
      />
    </Fold>
  )
}

export function HeldAccount({ held }: { held: MyDataOut }) {
  const { t } = useTranslation('my-data')
  const language = useLanguage()
  const moment = (value: string | null | undefined) => value && formatDateTime(value, language)
  const devices = held.sessions.map((one) => `${one.device} ${moment(one.last_seen_at)}`)
  return (
    <Fold title={t('section.account')}>
      <Facts
        facts={[
          { label: t('field.login'), value: held.account?.login },
          { label: t('field.opened'), value: moment(held.account?.opened_at) },
          { label: t('field.signedIn'), value: moment(held.account?.signed_in_at) },
          { label: t('field.devices'), value: devices.join(t('readers.comma')), wide: true },
        ]}
      />
    </Fold>
  )
}
