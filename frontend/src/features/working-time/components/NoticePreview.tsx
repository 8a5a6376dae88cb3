/** What was read of a notice: totals, the days on the calendar, what nobody understood. */
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeReadingOut, RuleOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { feastName } from '@/ui/holidays'
import { monthOf, withRules, works } from '../calendar'
import { yearQuery } from '../queries'
import styles from './dialogs.module.css'
import { NoticeFaults } from './NoticeFaults'
import { NoticeSaveForm } from './NoticeSaveForm'
import { YearGrid } from './YearGrid'

type Props = { reading: NoticeReadingOut; onBack: () => void; onSaved: () => void }

function Totals({ reading }: { reading: NoticeReadingOut }) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  const daysOf = (name: string, kind: RuleOut['kind']) =>
    reading.rules
      .filter((rule) => rule.name === name && rule.kind === kind)
      .map((rule) => formatDate(rule.day, language))
  return (
    <table className={styles.totals}>
      <caption className="visually-hidden">{t('notice.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('notice.feast')}</th>
          <th scope="col">{t('mark.off.label')}</th>
          <th scope="col">{t('mark.work.label')}</th>
        </tr>
      </thead>
      <tbody>
        {reading.totals.map((total) => {
          const off = daysOf(total.name, 'holiday')
          const span = off.length > 1 ? [off[0], off.at(-1)].join(' – ') : off[0]
          return (
            <tr key={total.name}>
              <th scope="row">{feastName(total.name)}</th>
              <td>
                {t('notice.days', { count: total.days_off })} {span && <>· {span}</>}
              </td>
              <td>
                {[
                  t('notice.days', { count: total.make_up_days }),
                  ...daysOf(total.name, 'make_up'),
                ].join(' · ')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Marked({ reading }: { reading: NoticeReadingOut }) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  const { data } = useQuery(yearQuery(reading.year, undefined))
  if (!data || data.year !== reading.year) return <Skeleton active title={false} />
  const days = withRules(data.days, reading.rules)
  const own = reading.rules.filter((rule) => rule.day.startsWith(String(reading.year)))
  const before = reading.rules.filter((rule) => !own.includes(rule))
  return (
    <>
      <p>{t('notice.workdays', { year: reading.year, count: days.filter(works).length })}</p>
      {before.length > 0 && (
        <p>
          {t('notice.before', {
            days: before.map((rule) => formatDate(rule.day, language)).join(', '),
          })}
        </p>
      )}
      <YearGrid days={days} months={[...new Set(own.map((rule) => monthOf(rule.day)))]} />
    </>
  )
}

export function NoticePreview({ reading, onBack, onSaved }: Props) {
  const { t } = useTranslation('working-time')
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  return (
    <>
      <h3 ref={head} tabIndex={-1} style={{ marginBottom: 8 }}>
        {reading.refused
          ? t('notice.refused')
          : t('notice.found', { year: reading.year, count: reading.rules.length })}
      </h3>
      <NoticeFaults reading={reading} />
      {!reading.refused && <Totals reading={reading} />}
      {reading.rules.length > 0 && <Marked reading={reading} />}
      <NoticeSaveForm reading={reading} onBack={onBack} onSaved={onSaved} />
    </>
  )
}
