/** Several certificates answer to a name and an ending: the clerk picks one by its number. */
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PresentedLine } from '@/api/gen'
import styles from './checkIns.module.css'

type Props = { lines: PresentedLine[]; onChoose: (line: PresentedLine) => void }

export function ChooseLine({ lines, onChoose }: Props) {
  const { t } = useTranslation('check-ins')
  return (
    <Card size="small" title={t('desk.choose', { count: lines.length })}>
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={line.id}>
            <span>
              {line.name} <span className={styles.muted}>{line.unit_name}</span>{' '}
              {line.residence_estate}
            </span>
            <Button onClick={() => onChoose(line)}>
              <kbd aria-hidden>{index + 1}</kbd> {t('desk.pick')}
            </Button>
          </li>
        ))}
      </ol>
    </Card>
  )
}
