/** What was looked into and by whom; what hangs out for objections, and how many came. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Publicity, TicketOut, Verification } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { type Fact, Facts } from '@/ui/Facts'
import { StateTag } from '@/ui/StateTag'
import styles from '../tickets.module.css'
import { Objections } from './Objections'

export function ExaminedCard({ ticket }: { ticket: TicketOut }) {
  const { t } = useTranslation('tickets')
  const { publicity, verifications } = ticket
  if (!publicity && verifications.length === 0) return null
  return (
    <Card size="small" title={t('examine.title')}>
      <div className={styles.stack}>
        {publicity && <Posted publicity={publicity} />}
        {publicity && (publicity.objections ?? 0) > 0 && <Objections ticket={ticket} />}
        {verifications.map((one) => (
          <Looked key={one.assigned_at} one={one} />
        ))}
      </div>
    </Card>
  )
}

function Posted({ publicity }: { publicity: Publicity }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { objections = 0, settled = 0, upheld = false, ended_at: ended } = publicity
  const open = objections - settled
  const where = publicity.where.map((one) => t(`examine.posted.${one}`)).join(t('examine.comma'))
  const facts: Fact[] = [
    { label: t('examine.publicText'), value: publicity.text, wide: true },
    {
      label: t('examine.days'),
      value: `${formatDate(publicity.from_day, language)} – ${formatDate(publicity.until_day, language)}`,
    },
    { label: t('examine.where'), value: [where, publicity.place].filter(Boolean).join(' · ') },
    {
      label: t('examine.objections'),
      value: (
        <StateTag tone={open > 0 ? 'error' : 'neutral'}>
          {open > 0
            ? t('examine.openObjections', { count: open })
            : t(objections > 0 ? 'examine.allSettled' : 'examine.noObjections')}
        </StateTag>
      ),
    },
  ]
  if (ended) {
    const value = `${formatDateTime(ended, language)}${upheld ? ` · ${t('examine.upheldShort')}` : ''}`
    facts.push({ label: t('examine.ended'), value })
  }
  return <Facts facts={facts} />
}

function Looked({ one }: { one: Verification }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const facts: Fact[] = [
    {
      label: t(one.place ? 'examine.surveyBy' : 'examine.lookedBy'),
      value: `${one.by.map((person) => person.name).join(t('examine.comma'))} · ${formatDateTime(one.assigned_at, language)}`,
      wide: true,
    },
  ]
  if (one.place) facts.push({ label: t('examine.place'), value: one.place, wide: true })
  facts.push({
    label: t('examine.outcome'),
    value: one.concluded_at
      ? `${one.outcome} · ${formatDateTime(one.concluded_at, language)}`
      : t('examine.pending'),
    wide: true,
  })
  return <Facts facts={facts} />
}
