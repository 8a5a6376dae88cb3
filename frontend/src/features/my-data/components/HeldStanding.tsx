/** What was decided about the member: probation, categories of staff, being an activist before. */
import { useTranslation } from 'react-i18next'
import type { MyDataOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Fold } from './Fold'

export function HeldStanding({ held }: { held: MyDataOut }) {
  const { t } = useTranslation(['my-data', 'probations', 'activists', 'codes'])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const until = (value: string | null) => (value ? day(value) : t('now'))
  return (
    <>
      <Fold
        title={t('section.probation')}
        lines={held.probation.map((one) => ({
          key: one.id,
          main: t(`probations:kind.${one.kind}`),
          more: [
            day(one.decided_on),
            one.decision_ref,
            one.note,
            one.withdrawn_because,
            t('by', { name: one.recorded_by }),
          ],
        }))}
      />
      <Fold
        title={t('section.categories')}
        lines={held.categories.map((one, index) => ({
          key: `${one.entered_on} ${index}`,
          main: t(`codes:memberCategory.${one.category}`),
          more: [
            t('period', { from: one.since ? day(one.since) : '', to: until(one.until) }),
            one.decision_ref,
            t('by', { name: one.entered_by }),
          ],
        }))}
      />
      <Fold
        title={t('section.activist')}
        lines={held.activist.map((one) => ({
          key: one.id,
          main: `${one.branch.name} · ${t(`activists:state.${one.outcome ?? 'standing'}`)}`,
          more: [
            t('period', { from: day(one.confirmed_on), to: until(one.ended_on) }),
            one.end_reason,
            t('by', { name: one.added_by }),
          ],
        }))}
      />
    </>
  )
}
