/** What is known of a pair at a glance. */
import { useTranslation } from 'react-i18next'
import type { WholeSupportPairOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HouseholdReveal } from './HouseholdReveal'

export function usePairFacts({ pair, may_reveal }: WholeSupportPairOut, onSeen: () => void) {
  const { t } = useTranslation('pairing')
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const { consent } = pair
  return [
    {
      label: t('field.household'),
      value: (
        <HouseholdReveal id={pair.id} code={pair.household_code} may={may_reveal} onSeen={onSeen} />
      ),
      wide: true,
    },
    { label: t('field.way'), value: t(`way.${pair.way}`) },
    { label: t('field.area'), value: pair.area },
    {
      label: t('field.consent'),
      value: consent
        ? [day(consent.on), t(`how.${consent.how}`), t(`who.${consent.who}`)].join(' · ')
        : t('noConsent'),
    },
    { label: t('field.started'), value: day(pair.started_on) },
    { label: t('field.reviewDue'), value: day(pair.review_due_on) },
    ...(pair.ended_on
      ? [
          { label: t('field.ended'), value: day(pair.ended_on) },
          { label: t('field.reason'), value: pair.end_reason, wide: true },
          { label: t('field.erased'), value: t('erased'), wide: true },
        ]
      : []),
  ]
}
