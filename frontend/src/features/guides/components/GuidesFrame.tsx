/** The frame of the public pages: whose they are, and room for a phone. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import styles from './guides.module.css'

export function GuidesFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('guides')
  return (
    <div className={styles.page}>
      <p className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <HrefLink href="/guides">{t('title')}</HrefLink>
      </p>
      {children}
    </div>
  )
}
