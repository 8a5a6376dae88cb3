/** The papers to bring: each with who issues it, how many, and whether everybody needs it. */
import { useTranslation } from 'react-i18next'
import type { ItemPaper } from '@/api/gen'
import styles from './GuideBody.module.css'

export function GuidePapers({ papers }: { papers: readonly ItemPaper[] }) {
  const { t } = useTranslation('guides')
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
        </li>
      ))}
    </ul>
  )
}
