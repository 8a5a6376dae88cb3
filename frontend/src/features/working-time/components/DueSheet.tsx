/** The answer: when it is due, how sure that is, and why, day by day. Prints on A4. */
import { CopyOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalculationOut, ExplanationLineOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { asText, lengthText, lineText } from '@/ui/explain'
import { notify } from '@/ui/notify'
import { StateTag } from '@/ui/StateTag'
import styles from './calculator.module.css'

type Props = { found: CalculationOut; orgName: string }

const COUNTS: readonly ExplanationLineOut['code'][] = [
  'counted',
  'make_up',
  'half_day',
  'calendar_day',
  'part_day',
]

export function DueSheet({ found, orgName }: Props) {
  const { t } = useTranslation(['working-time', 'common'])
  const language = useLanguage()
  const clipboard: Clipboard | undefined = navigator.clipboard // secure contexts only
  const copy = () =>
    void clipboard
      ?.writeText(asText(found, language))
      .then(() => notify.done(t('common:action.copied')))
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    sheet.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const facts = [
    t('calculator.warn', { at: formatDateTime(found.warn_at, language) }),
    found.paused_minutes > 0 &&
      t('calculator.paused', { length: lengthText(found.paused_minutes) }),
    found.paused_minutes > 0 &&
      t('calculator.base', { at: formatDateTime(found.base_due_at, language) }),
  ]
  return (
    <section ref={sheet} className={styles.sheet} aria-label={t('calculator.result')}>
      <h2 className={styles.printTitle}>{t('calculator.title')}</h2>
      <div className={styles.answer}>
        <span>{t('calculator.due')}</span>
        <strong className={styles.due}>{formatDateTime(found.due_at, language)}</strong>
        <StateTag tone={found.provisional ? 'warning' : 'success'}>
          {found.provisional ? t('soft.tag') : t('calculator.firm')}
        </StateTag>
      </div>
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      <h3>{t('calculator.why')}</h3>
      <ol className={styles.lines}>
        {found.explanation.map((line) => (
          <li
            key={`${line.code} ${line.day} ${JSON.stringify(line.facts)}`}
            data-counts={COUNTS.includes(line.code) || undefined}
            data-code={line.code}
          >
            {lineText(line, language)}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>
        {t('calculator.basis', { org: orgName, version: found.calendar_version })}
      </p>
      <p className={styles.printed}>
        {t('calculator.printedAt', { at: formatDateTime(new Date(), language) })}
      </p>
      <div className={styles.tools} data-screen-only>
        {clipboard && (
          <Button icon={<CopyOutlined />} onClick={copy}>
            {t('calculator.copy')}
          </Button>
        )}
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('common:action.print')}
          <kbd aria-hidden>P</kbd>
        </Button>
      </div>
    </section>
  )
}
