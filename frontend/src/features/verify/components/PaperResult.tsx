/** Genuine, with the words that were signed, to be compared with the paper line by line; or not. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import type { Paper } from '../paper'
import styles from './VerificationResult.module.css'

export function PaperResult({ paper }: { paper: Paper | null }) {
  const { t } = useTranslation('verify')
  const tone = paper ? 'success' : 'error'
  const Icon = paper ? CheckCircleFilled : CloseCircleFilled
  return (
    <section className={styles.card} data-tone={tone} aria-live="polite">
      <Icon className={styles.icon} aria-hidden />
      <h1>{t(paper ? 'paper.genuine' : 'paper.forged')}</h1>
      <p>{t(paper ? 'paper.genuineText' : 'paper.forgedText')}</p>
      {paper && <Signed paper={paper} />}
    </section>
  )
}

function Signed({ paper }: { paper: Paper }) {
  const { t } = useTranslation('verify')
  const language = useLanguage()
  const kind = paper.kind === 'notice' ? 'notice' : 'receipt'
  const [first, second] = paper.counts
  const due = paper.due.includes('T')
    ? formatDateTime(paper.due, language)
    : formatDate(`${paper.due}T04:00:00Z`, language)
  const lines = {
    kind: t(`paper.kind.${kind}`),
    document: paper.document,
    ticket: paper.ticket,
    centre: paper.centre,
    item: paper.item,
    [`at_${kind}`]: formatDateTime(paper.at, language),
    [`due_${kind}`]: due,
    papers: t(`paper.counts.${kind}`, { first, second }),
    fingerprint: paper.fingerprint,
    key: paper.keyId,
  }
  return (
    <dl className={styles.lines}>
      {Object.entries(lines).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`paper.line.${name as 'item'}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
