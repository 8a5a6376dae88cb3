/** What happened in a pair, the latest first, of what it holds itself. */
import { useTranslation } from 'react-i18next'
import type { WholeSupportPairOut } from '@/api/gen'
import type { TimelineEvent } from '@/ui/Timeline'

const ENDS = 'T23:59:59+08:00'
/** Days and instants in one order: a day, of which no more is known, as it ends. */
const order = (at: string) => Date.parse(at.includes('T') ? at : at + ENDS)

export function useStory({ pair, plans, supporters, visits, reviews, looks }: WholeSupportPairOut) {
  const { t } = useTranslation('pairing')
  const found: TimelineEvent[] = [
    { id: 'proposed', at: pair.proposed_at, title: t('story.proposed'), by: pair.proposed_by },
    ...plans.map((plan) => ({
      id: plan.id,
      at: plan.written_at,
      title: t('story.plan', { version: plan.version }),
      by: plan.written_by,
    })),
    ...supporters.map((one) => ({
      id: one.id,
      at: one.since,
      title: t('story.joined', { name: one.member_name }),
      by: one.added_by,
    })),
    ...supporters.flatMap((one) =>
      one.until
        ? [
            {
              id: `${one.id}-left`,
              at: one.until,
              title: t('story.left', { name: one.member_name }),
              note: one.left_reason,
            },
          ]
        : [],
    ),
    ...visits.map((one) => ({
      id: one.id,
      at: one.begins_at,
      title: t('story.visit', { name: one.member_name }),
      tone: 'success' as const,
    })),
    ...reviews.map((one) => ({
      id: one.id,
      at: one.reviewed_on,
      title: t('story.review', { result: t(`result.${one.result}`) }),
      by: one.reviewed_by,
      note: one.words,
      tone: 'info' as const,
    })),
    ...looks.map((look) => ({
      id: `${look.at} ${look.account_name}`,
      at: look.at,
      title: t('story.look'),
      by: [look.org_name, look.account_name].filter(Boolean).join(' '),
      note: look.purpose,
      tone: 'warning' as const,
    })),
  ]
  if (pair.consent)
    found.push({
      id: 'consent',
      at: pair.consent.on,
      title: t('story.consent', { who: t(`who.${pair.consent.who}`) }),
      by: pair.consent.noted_by,
      tone: 'success',
    })
  if (pair.started_on) found.push({ id: 'start', at: pair.started_on, title: t('story.start') })
  if (pair.ended_on)
    found.push({
      id: 'end',
      at: pair.ended_on,
      title: t(pair.state === 'withdrawn' ? 'story.withdrawn' : 'story.ended'),
      by: pair.ended_by,
      note: pair.end_reason,
    })
  return found.sort((one, other) => order(other.at) - order(one.at))
}
