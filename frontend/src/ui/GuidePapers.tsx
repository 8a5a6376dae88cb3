/** The papers to bring: each with who issues it, how many, and whether everybody needs it. */

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPaper, PaperSample } from '@/api/gen'
import { formatBytes } from '@/lib/format'
import styles from './GuideBody.module.css'

/** The way to a sample (样表): a link for everybody, a button for who is signed in. */
export type ShowSample = (sample: PaperSample, words: string) => ReactNode

type Props = { papers: readonly ItemPaper[]; sample: ShowSample }

export function GuidePapers({ papers, sample }: Props) {
  const { t } = useTranslation('guides')
  const words = (one: PaperSample) =>
    t('sample', {
      kind: one.media === 'pdf' ? 'PDF' : t('picture'),
      size: formatBytes(one.size ?? 0),
    })
  if (papers.length === 0) return <p className={styles.none}>{t('noPapers')}</p>
  return (
    <ul className={styles.papers}>
      {papers.map((paper) => (
        <li key={paper.name}>
          <div className={styles.paper}>
            <strong>{paper.name}</strong>
            <span className={styles.tag} data-required={paper.required}>
              {t(paper.required ? 'required' : 'optional')}
            </span>
          </div>
          <p className={styles.muted}>
            {t('issuer')}：{paper.issuer || t('issuerSelf')} ·{' '}
            {paper.copies ? t('copies', { count: paper.copies }) : t('show')}
          </p>
          {paper.note && <p className={styles.muted}>{paper.note}</p>}
          {paper.sample && (
            <p className={styles.sample} data-screen-only>
              {sample(paper.sample, words(paper.sample))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
