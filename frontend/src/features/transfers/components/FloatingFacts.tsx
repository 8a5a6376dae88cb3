/** What the form says (8.7): the person, where to or from where, how long, why. */
import { useTranslation } from 'react-i18next'
import type { FloatingOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PersonName } from './PersonName'

export function FloatingFacts({ floating }: { floating: FloatingOut }) {
  const { t } = useTranslation(['books', 'codes'])
  const language = useLanguage()
  const { person, terms, member_id } = floating
  const day = (on: string | null) => on && formatShortDate(on, language)
  return (
    <Facts
      facts={[
        {
          label: t('field.name'),
          value: <PersonName name={person.name} memberId={member_id} />,
        },
        {
          label: t('field.gender'),
          value: person.gender && t(`codes:gender.${person.gender as 'male'}`),
        },
        { label: t('field.phone'), value: formatPhone(person.phone_masked ?? '') },
        { label: t('field.home'), value: person.home_org, wide: true },
        { label: t(`where.${floating.direction}`), value: terms.place, wide: true },
        { label: t('field.host'), value: terms.host, wide: true },
        {
          label: t('field.period'),
          value: t('period', { since: day(terms.since), until: day(terms.until) }),
        },
        { label: t('field.reason'), value: terms.reason },
        { label: t('field.contact'), value: terms.contact },
        { label: t('field.pledgedOn'), value: day(floating.pledge?.signed_on ?? null) },
        { label: t('field.registered'), value: day(floating.registered_at) },
        ...(floating.ended_on
          ? [{ label: t('field.endedOn'), value: day(floating.ended_on) }]
          : []),
        ...(floating.why ? [{ label: t('field.why'), value: floating.why, wide: true }] : []),
      ]}
    />
  )
}
