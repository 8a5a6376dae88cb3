/** Service that was told of the member, and what communities and units made of it. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Fold } from './Fold'

export function HeldService({ held }: { held: MyDataOut }) {
  const { t } = useTranslation(['my-data', 'service-records', 'feedback', 'points'])
  const language = useLanguage()
  const day = (value: string | null) => value && formatShortDate(value, language)
  return (
    <>
      <Fold
        title={t('section.service')}
        lines={held.service.map((one) => ({
          key: one.id,
          main: `${day(one.on)} ${one.content}`,
          more: [
            t('service-records:hours', { hours: one.hours }),
            t(`service-records:state.${one.state}`),
            one.community.name,
            one.place,
            one.note,
            one.why,
          ],
        }))}
      />
      <Fold
        title={t('section.certified')}
        lines={held.certified.map((one) => ({
          key: one.id,
          main: `${one.number} ${one.issuer}`,
          more: [day(one.issued_on), t('service-records:hours', { hours: one.hours })],
        }))}
      />
      <Fold
        title={t('section.slips')}
        lines={held.slips.map((one) => ({
          key: one.id,
          main: t('feedback:runOf', { community: one.community.name, year: one.year }),
          more: [
            t(`feedback:state.${one.state}`),
            ...one.versions.flatMap((said) => [said.grade, said.opinion, said.deeds, said.answer]),
            ...one.consultations.map((look) => `${day(look.at)} ${look.occasion}`),
            ...one.decisions.map(
              (made) =>
                `${day(made.decided_on)} ${t(`feedback:decision.${made.kind}`)} ${made.reference}`,
            ),
          ],
        }))}
      />
      <Fold
        title={t('section.points')}
        lines={held.points.map((one) => ({
          key: one.id,
          main: `${day(one.on)} ${one.content}`,
          more: [t('points:mine.got', { points: one.points }), one.community.name],
        }))}
      >
        {held.rankings.map((one) => (
          <p key={`${one.community.id} ${one.given_at}`}>
            {t('ranking', { community: one.community.name, day: day(one.given_at) })}
            {one.withdrawn_at && t('rankingEnded', { day: day(one.withdrawn_at) })}
          </p>
        ))}
      </Fold>
    </>
  )
}
