/** What is known of a member; the phone is masked until it is asked for. */
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import type { zhCN } from '@/i18n/zh-CN'
import { orNone } from '@/lib/format'
import { formatMonth, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { MemberPhone } from './MemberPhone'

type Time = keyof (typeof zhCN)['codes']['time']

export function MemberFacts({ member }: { member: MemberOut }) {
  const { t } = useTranslation(['members', 'codes'])
  const language = useLanguage()
  const list = (words: string[]) => words.join(t('facts.comma'))
  const times = member.available_times as Time[]
  return (
    <Facts
      facts={[
        { label: t('field.name'), value: member.name },
        { label: t('field.gender'), value: t(`codes:gender.${member.gender}`) },
        {
          label: t('field.phone'),
          wide: true,
          value: (
            <MemberPhone
              key={member.version}
              id={member.id}
              masked={member.phone_masked}
              allowed={member.allowed_actions.includes('reveal_phone')}
            />
          ),
        },
        { label: t('field.unit'), value: member.unit.name, wide: true },
        { label: t('field.branch'), value: member.branch.name, wide: true },
        { label: t('field.post'), value: orNone(member.post) },
        { label: t('field.external_id'), value: orNone(member.external_id) },
        { label: t('field.category'), value: t(`codes:memberCategory.${member.category}`) },
        {
          label: t('field.birth_month'),
          value: formatMonth(member.birth_month, language),
        },
        {
          label: t('field.joined_party_on'),
          value: formatShortDate(member.joined_party_on, language),
        },
        {
          label: t('field.education'),
          value: member.education && t(`codes:education.${member.education}`),
        },
        { label: t('field.estate'), value: orNone(member.residence_estate) },
        {
          label: t('field.delegate_roles'),
          value: list(member.delegate_roles.map((role) => t(`codes:delegateRole.${role}`))),
        },
        {
          label: t('field.specialties'),
          wide: true,
          value: list(member.specialties.map((work) => t(`codes:workType.${work}`))),
        },
        {
          label: t('field.available_times'),
          wide: true,
          value: list(times.map((time) => t(`codes:time.${time}`))),
        },
        { label: t('field.remark'), wide: true, value: orNone(member.remark) },
        ...(member.left_on
          ? [{ label: t('field.left_on'), value: formatShortDate(member.left_on, language) }]
          : []),
      ]}
    />
  )
}
