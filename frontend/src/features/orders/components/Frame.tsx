/** The frame of the residents' pages of 点单: whose they are, in letters one size up. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './orders.module.css'

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('orders')
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('brand')}</span>
      </div>
      {children}
    </div>
  )
}
