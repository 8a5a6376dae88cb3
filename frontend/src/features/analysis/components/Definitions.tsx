/** How each figure is counted, by the definitions of that version. */
import { useTranslation } from 'react-i18next'
import type { Metric } from '@/api/gen'
import paper from '@/ui/sheet.module.css'
import styles from './analysis.module.css'

type Props = { version: number; metrics: readonly Metric[]; open?: boolean }

export function Definitions({ version, metrics, open = false }: Props) {
  const { t } = useTranslation('analysis')
  return (
    <details className={paper.sheet} open={open}>
      <summary>{t('definitions', { version })}</summary>
      <dl className={styles.definitions} lang="zh-CN">
        {metrics.map((metric) => (
          <div key={metric.name}>
            <dt>{metric.title}</dt>
            <dd>{metric.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
