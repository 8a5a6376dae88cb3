/** What the signs mean. */
import { useTranslation } from 'react-i18next'
import { MARKS } from '../calendar'
import styles from './days.module.css'

export function Legend() {
  const { t } = useTranslation('working-time')
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {MARKS.map((mark) => (
        <li key={mark}>
          <span className={styles.sign} data-mark={mark}>
            {t(`mark.${mark}.sign`)}
          </span>
          {t(`mark.${mark}.label`)}
        </li>
      ))}
      <li>
        <span className={styles.sign} data-weekend>
          {t('weekendSign')}
        </span>
        {t('weekend')}
      </li>
      <li>
        <span className={styles.sign} data-today>
          {t('todaySign')}
        </span>
        {t('today')}
      </li>
    </ul>
  )
}
