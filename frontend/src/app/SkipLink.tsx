/** The first stop of the Tab key: past the navigation, to the page. */
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'

export function SkipLink() {
  const { t } = useTranslation('shell')
  return (
    <a className={styles.skip} href="#page-content">
      {t('skip')}
    </a>
  )
}
