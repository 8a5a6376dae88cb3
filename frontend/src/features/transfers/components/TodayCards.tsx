/** As it stands today: what runs, and whose paper is late; each opens to its rows. */
import { useTranslation } from 'react-i18next'
import type { TransferStatistics } from '@/api/gen'
import { hrefTo } from '@/lib/href'
import { StatCard } from '@/ui/StatCard'
import styles from './transfers.module.css'

export function TodayCards({ found }: { found: TransferStatistics }) {
  const { t } = useTranslation('transfers')
  const { running, limbo } = found
  const under = found.under.length === 1 ? found.under[0] : undefined
  const to = (filter: Record<string, string>) => hrefTo('/transfers', { under, ...filter })
  return (
    <section className={styles.fields} aria-label={t('statistics.today')}>
      <StatCard
        title={t('statistics.open')}
        value={running.open}
        href={to({ under_way: 'true' })}
      />
      <StatCard
        title={t('statistics.lateLetters')}
        value={running.late_letters}
        href={to({ overdue: 'true', state: 'letter_issued' })}
      />
      <StatCard
        title={t('statistics.lateReceipts')}
        value={running.late_receipts}
        href={to({ overdue: 'true', awaits_receipt: 'true' })}
      />
      <StatCard title={t('statistics.limbo.title')} value={totalOf(limbo)} />
    </section>
  )
}

const totalOf = (limbo: TransferStatistics['limbo']) =>
  limbo.members_without_branch + limbo.members_of_closed_branches + limbo.transfers_without_holder
