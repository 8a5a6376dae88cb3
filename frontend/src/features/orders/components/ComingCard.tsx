/** Who comes, by surname, and what they say was done. */
import { useTranslation } from 'react-i18next'
import type { FollowedDemandOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import styles from './orders.module.css'

export function ComingCard({ order }: { order: FollowedDemandOut }) {
  const { t } = useTranslation('orders')
  const language = useLanguage()
  return (
    <section className={styles.card}>
      <h2>{t('coming.title')}</h2>
      <ul className={styles.bare}>
        {order.coming.map((one) => (
          <li key={one.id}>
            <strong className={styles.name}>{t('coming.name', { surname: one.surname })}</strong>
            <div>
              {one.begins_at && one.ends_at
                ? t('coming.told', { span: formatSpan(one.begins_at, one.ends_at, language) })
                : t('coming.taken')}
            </div>
            {one.result && <div>{one.result}</div>}
          </li>
        ))}
      </ul>
      <p className={styles.muted}>{t('coming.hint')}</p>
    </section>
  )
}
