/** The last five that one took in, as they stand now. */
import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../../states'
import styles from './intake.module.css'
import { lastQuery } from './intakeQueries'

export function LastTaken() {
  const { t } = useTranslation('tickets')
  const { data = [] } = useQuery(lastQuery)
  return (
    <Card size="small" className={styles.last} title={t('intake.last')}>
      {data.length === 0 && <p className={styles.muted}>{t('intake.lastEmpty')}</p>}
      <ul className={styles.lines} aria-label={t('intake.last')}>
        {data.map((line) => (
          <li key={line.id}>
            <HrefLink href={`/tickets/${line.id}`}>{line.number}</HrefLink>
            <span className={styles.grow}>
              {line.client_name} · {line.item_name}
            </span>
            <StateTag tone={STATE_TONES[line.state]}>{t(`state.${line.state}`)}</StateTag>
          </li>
        ))}
      </ul>
    </Card>
  )
}
