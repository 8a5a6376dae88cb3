/** Who has looked at the resident's name, phone and address, and what for (SP-08). */
import { useTranslation } from 'react-i18next'
import type { ResidentLook } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import styles from './orders.module.css'

export function LooksCard({ looks }: { looks: readonly ResidentLook[] }) {
  const { t } = useTranslation('orders')
  const language = useLanguage()
  return (
    <section className={styles.card}>
      <h2>{t('looks.title')}</h2>
      {looks.length === 0 && <p>{t('looks.none')}</p>}
      <ul className={styles.bare}>
        {looks.map((look) => (
          <li key={`${look.at} ${look.account_name}`}>
            <div className={styles.muted}>{formatDateTime(look.at, language)}</div>
            {[look.account_name, look.org_name, look.purpose].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
