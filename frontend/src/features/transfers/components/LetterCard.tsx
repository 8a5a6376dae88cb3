/** The letter of introduction: its number and days, those before it, and each to print. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LetterOut, WholeTransferOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { daysBetween, formatShortDate } from '@/lib/time'
import { PrintButton } from '@/ui/PrintButton'
import { StateTag } from '@/ui/StateTag'
import { letterPdf } from '../queries'
import { DueText } from './DueText'
import styles from './transfers.module.css'

export function LetterCard({ whole }: { whole: WholeTransferOut }) {
  const { t } = useTranslation('transfers')
  const { transfer, sections, deadlines } = whole
  const letters = [...transfer.letters].reverse()
  const due = deadlines.find(({ paper }) => paper === 'letter')
  const ours = transfer.direction !== 'in' && sections.includes('letter')
  if (letters.length === 0) return null
  return (
    <Card size="small" title={t('letter.title')}>
      <ul className={styles.letters}>
        {letters.map((letter, nth) => (
          <li key={letter.number}>
            <Words letter={letter} />
            {nth === 0 && due && <DueText dueOn={due.due_on} daysLeft={due.days_left} />}
            {ours && (
              <PrintButton
                label={nth === 0 ? t('letter.print') : t('letter.printVoid')}
                fileName={`${letter.number}.pdf`}
                hotkey={nth === 0 ? 'p' : undefined}
                load={() => letterPdf(transfer.id, letter.number)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Words({ letter }: { letter: LetterOut }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  return (
    <span>
      <strong className={styles.number}>{letter.number}</strong>{' '}
      {letter.void && <StateTag tone="error">{t('letter.void')}</StateTag>}
      <br />
      <span className={styles.muted}>
        {t('letter.days', {
          issued: formatShortDate(letter.issued_on, language),
          capitals:
            language === 'zh-CN'
              ? letter.validity_in_capitals
              : String(daysBetween(letter.issued_on, letter.valid_until)),
          until: formatShortDate(letter.valid_until, language),
        })}
        {letter.people > 1 && ` · ${t('letter.people', { count: letter.people })}`}
        {letter.replaces && ` · ${t('letter.replaces', { number: letter.replaces })}`}
      </span>
    </span>
  )
}
