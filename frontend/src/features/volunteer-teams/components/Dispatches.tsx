/** Orders that were sent to the team, the latest first; nothing of the resident (SRV-01). */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeTeamOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import styles from '@/ui/requests.module.css'

export function Dispatches({ team }: { team: WholeTeamOut }) {
  const { t } = useTranslation('volunteer-teams')
  const language = useLanguage()
  return (
    <Card size="small" title={t('orders.title')}>
      {team.dispatches.length === 0 && <p>{t('orders.none')}</p>}
      {team.dispatches.map((one) => (
        <p key={one.id} className={styles.line}>
          <HrefLink href={`/service/orders/${one.id}`}>{one.what}</HrefLink>
          <span className={styles.muted}>
            {one.number} · {one.dispatched_at && formatShortDate(one.dispatched_at, language)} ·{' '}
            {t('orders.taken', { taken: one.taken, count: one.places })}
          </span>
        </p>
      ))}
    </Card>
  )
}
