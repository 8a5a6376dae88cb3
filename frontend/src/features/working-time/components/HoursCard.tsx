/** When it is open during the year: working periods, and the extra ones that never count. */
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HoursOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { hoursOf } from '../calendar'
import { EXTRAS, extraText } from '../hours'
import styles from './calendar.module.css'

export function HoursCard({ hours }: { hours: readonly HoursOut[] }) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  return (
    <Card size="small" title={t('opening.title')}>
      <ul className={styles.entries}>
        {hours.map((each) => (
          <li key={each.valid_from ?? 'default'}>
            <div>
              <strong>{hoursOf(each.periods)}</strong>{' '}
              {each.valid_from
                ? t('opening.since', { day: formatDate(each.valid_from, language) })
                : t('opening.default')}
            </div>
            {EXTRAS.filter((kind) => extraText(each, kind)).map((kind) => (
              <div key={kind}>
                {t('opening.also', {
                  when: t(`opening.extra.${kind}`),
                  hours: extraText(each, kind),
                })}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
