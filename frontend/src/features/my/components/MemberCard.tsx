/** One's own record: the fields of the certificate, the phone masked. */
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatMonth, formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { Pairs } from './Pairs'
import { useWord, useWordList } from './useWords'

export function MemberCard({ member }: { member: MemberOut }) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const word = useWord()
  const words = useWordList()
  return (
    <>
      <Pairs
        pairs={[
          { label: t('field.name'), value: member.name },
          { label: t('field.gender'), value: word('gender', member.gender) },
          { label: t('field.birth_month'), value: formatMonth(member.birth_month, language) },
          { label: t('field.education'), value: word('education', member.education) },
          { label: t('field.member_status'), value: word('memberStatus', member.status) },
          { label: t('field.category'), value: word('memberCategory', member.category) },
          {
            label: t('field.joined_party_on'),
            value: formatShortDate(member.joined_party_on, language),
          },
          { label: t('field.phone_masked'), value: formatPhone(member.phone_masked) },
          { label: t('field.unit'), value: member.unit.name },
          { label: t('field.branch'), value: member.branch.name },
          { label: t('field.post'), value: member.post },
          { label: t('field.residence_estate'), value: member.residence_estate },
          { label: t('field.specialties'), value: words('workType', member.specialties) },
          { label: t('field.delegate_roles'), value: words('delegateRole', member.delegate_roles) },
          { label: t('field.available_times'), value: words('time', member.available_times) },
        ]}
      />
      {member.verified_at && (
        <p>
          {t('me.verified', {
            date: formatShortDate(member.verified_at, language),
            by: member.verified_by,
          })}
        </p>
      )}
      <p>
        <HrefLink href="/my/data-requests/new">{t('me.wrong')}</HrefLink>
      </p>
    </>
  )
}
