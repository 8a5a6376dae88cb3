/** The mark and name, which lead home. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'

export function Brand() {
  const { t } = useTranslation('shell')
  return (
    <Link to="/" className={styles.brand}>
      <img src="/favicon.svg" alt="" />
      {t('product')}
    </Link>
  )
}
