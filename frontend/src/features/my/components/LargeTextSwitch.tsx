/** 长辈版: the largest words and buttons, one tap. */
import { FontSizeOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { setPrefs, usePrefs } from '@/lib/prefs'
import styles from './my.module.css'

export function LargeTextSwitch() {
  const { t } = useTranslation('my')
  const on = usePrefs().text === 'xlarge'
  const flip = () => setPrefs({ text: on ? 'normal' : 'xlarge' })
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={t('home.large')}
      className={styles.rowLink}
      onClick={flip}
    >
      <FontSizeOutlined aria-hidden />
      <span className={styles.rowText}>
        <strong>{t('home.large')}</strong>
        <small>{on ? t('home.largeOn') : t('home.largeOff')}</small>
      </span>
      <span className={styles.switch} aria-hidden />
    </button>
  )
}
