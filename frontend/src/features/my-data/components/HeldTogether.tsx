/** Where the member takes part: households, teams, posts, deeds that were shown, the calendar. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut, PostPart, TeamPart } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Fold } from './Fold'

export function HeldTogether({ held }: { held: MyDataOut }) {
  const { t } = useTranslation(['my-data', 'pairing'])
  const language = useLanguage()
  const day = (value: string | null) => value && formatShortDate(value, language)
  const team = (one: TeamPart, words: string) => ({
    key: one.id,
    main: `${one.team_name} · ${one.org_name}`,
    more: [words, day(one.since), day(one.until), one.reason],
  })
  const post = (one: PostPart, words: string) => ({
    key: one.id,
    main: `${one.post_name} · ${one.community_name}`,
    more: [words, formatDateTime(one.begins_at, language), one.note],
  })
  return (
    <>
      <Fold
        title={t('section.households')}
        lines={held.households.map((one) => ({
          key: one.id,
          main: `${one.household_code} · ${one.community_name}`,
          more: [
            t(`pairing:kind.${one.kind}`),
            t(`pairing:state.${one.state}`),
            day(one.since),
            one.goals,
            one.content,
          ],
        }))}
      />
      <Fold
        title={t('section.teams')}
        lines={[
          ...held.team_requests.map((one) => team(one, t(`team.${one.state ?? 'joined'}`))),
          ...held.team_leaderships.map((one) => team(one, t('team.leader'))),
        ]}
      />
      <Fold
        title={t('section.posts')}
        lines={[
          ...held.post_claims.map((one) => post(one, t('post.claim'))),
          ...held.post_shifts.map((one) => post(one, t('post.shift'))),
        ]}
      />
      <Fold
        title={t('section.showcases')}
        lines={held.showcases.map((one) => ({
          key: `${one.title} ${one.proposed_at}`,
          main: `${one.title} · ${one.org_name}`,
          more: [t(`showcase.${one.state}`), one.words, day(one.proposed_at), one.reason],
        }))}
      />
      {held.calendar_since && (
        <Fold title={t('section.calendar')}>
          <p>{t('calendar', { day: day(held.calendar_since) })}</p>
        </Fold>
      )}
    </>
  )
}
