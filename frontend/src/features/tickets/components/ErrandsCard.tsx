/** A proxy matter's way: delivered where and how, what came back, who fetched it (AGY-07). */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Errand, TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { type Fact, Facts } from '@/ui/Facts'
import styles from '../tickets.module.css'

export function ErrandsCard({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const { entrusted, errands } = ticket
  if (errands.length === 0 && !entrusted) return null
  const money = entrusted && `${(entrusted.amount_fen / 100).toFixed(2)} · ${entrusted.purpose}`
  return (
    <Card size="small" title={t('errand.title')}>
      <div className={styles.stack}>
        {money && <Facts facts={[{ label: t('errand.money'), value: money, wide: true }]} />}
        {errands.map((errand) => (
          <OneErrand key={errand.delivered_at} errand={errand} />
        ))}
      </div>
    </Card>
  )
}

function OneErrand({ errand }: { errand: Errand }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const at = (moment: string) => formatDateTime(moment, language)
  const { until, turned_back_at: back, collected_at: here, picked_up_at: gone, mode } = errand
  const facts: Fact[] = [
    {
      label: t('errand.delivered'),
      value: `${errand.sent_to} · ${t(`errand.ways.${errand.way}`)} · ${at(errand.delivered_at)}`,
      wide: true,
    },
  ]
  if (until) facts.push({ label: t('errand.until'), value: formatDate(until, language) })
  if (back) {
    const value = `${errand.outcome} · ${at(back)}`
    facts.push({ label: t('errand.turnedBack'), value, wide: true })
  }
  if (here) {
    const value = `${errand.outcome} · ${at(here)}`
    facts.push({ label: t('errand.collected'), value, wide: true })
    const how = mode ? `${errand.place} · ${t(`errand.modes.${mode}`)}` : errand.place
    facts.push({ label: t('errand.mode'), value: how })
  }
  if (gone) {
    facts.push({ label: t('errand.pickedUp'), value: `${errand.picked_up_by} · ${at(gone)}` })
  }
  return <Facts facts={facts} />
}
