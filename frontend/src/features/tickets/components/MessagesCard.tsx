/** What the client was told: when, by whom, and whom to call. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MessageLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { StateTag } from '@/ui/StateTag'
import styles from '../tickets.module.css'

export function MessagesCard({ messages }: { messages: readonly MessageLine[] }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  return (
    <Card size="small" title={t('messages.title')}>
      {messages.length === 0 && <p className={styles.words}>{t('messages.none')}</p>}
      <ul className={styles.messages}>
        {messages.map((one) => (
          <li key={`${one.at}-${one.tells}`}>
            <StateTag tone="info">{t(`tells.${one.tells}`)}</StateTag>
            <span className={styles.name}>
              {(one.text || one.officer) && <div>{one.text || one.officer}</div>}
              <small className={styles.muted}>
                {[
                  formatDateTime(one.at, language),
                  t(`medium.${one.medium}`),
                  one.told_by_name,
                  one.org_name,
                  one.org_phone && t('messages.call', { phone: one.org_phone }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
