/** 公示: what hangs out today. No search engine keeps it. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notices } from '../components/Notices'
import styles from '../components/notices.module.css'

export function NoticesPage() {
  const { t } = useTranslation(['notices', 'shell'])
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
    const robots = document.createElement('meta')
    robots.name = 'robots'
    robots.content = 'noindex, noarchive'
    document.head.append(robots)
    return () => robots.remove()
  }, [t])
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('shell:product')}</span>
      </div>
      <h1>{t('title')}</h1>
      <p className={styles.muted}>{t('lead')}</p>
      <Notices />
    </div>
  )
}
