/** Where to or from where, with which organisation, for how long, why. */
import { useTranslation } from 'react-i18next'
import type { FloatingDirection } from '@/api/gen'
import { DayField } from './DayField'
import styles from './transfers.module.css'
import { Words } from './Words'

export function FloatingFields({ flow }: { flow: FloatingDirection }) {
  const { t } = useTranslation('books')
  return (
    <div className={styles.fields}>
      <Words
        name="place"
        label={t(`where.${flow}`)}
        line
        most={60}
        autoFocus={flow === 'outflow'}
      />
      <Words
        name="host"
        label={t('field.host')}
        extra={t(`hostHint.${flow}`)}
        line
        most={200}
        optional
      />
      <Words
        name="reason"
        label={t('field.reason')}
        hint={t(`reasonHint.${flow}`)}
        line
        most={200}
        optional
      />
      <DayField name="since" label={t('field.since')} future />
      <DayField name="until" label={t('field.until')} future />
      <Words
        name="contact"
        label={t('field.contact')}
        extra={t('contactHint')}
        line
        most={200}
        optional
      />
    </div>
  )
}
