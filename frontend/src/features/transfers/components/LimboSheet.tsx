/** Nobody in limbo: what is counted for it, and that it is 0 (TRF-08, TRF-11). */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Limbo } from '@/api/gen'
import { Facts } from '@/ui/Facts'
import paper from '@/ui/sheet.module.css'
import styles from './transfers.module.css'

const COUNTED = [
  'members_without_branch',
  'members_of_closed_branches',
  'transfers_without_holder',
] as const

export function LimboSheet({ limbo }: { limbo: Limbo }) {
  const { t } = useTranslation('transfers')
  const total = COUNTED.reduce((sum, name) => sum + limbo[name], 0)
  return (
    <section className={paper.sheet} aria-label={t('statistics.limbo.title')}>
      <h2>{t('statistics.limbo.title')}</h2>
      <div className={styles.stack}>
        <Alert
          showIcon
          type={total === 0 ? 'success' : 'error'}
          title={total === 0 ? t('statistics.limbo.none') : t('statistics.limbo.some', { total })}
        />
        <Facts
          columns={1}
          facts={COUNTED.map((name) => ({
            label: t(`statistics.limbo.${name}`),
            value: (
              <span>
                <strong>{limbo[name]}</strong>
                <span className={styles.muted}> · {t(`statistics.limbo.what.${name}`)}</span>
              </span>
            ),
          }))}
        />
      </div>
    </section>
  )
}
