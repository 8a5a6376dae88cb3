/** The hours that a member offered, as one line. */
import { useTranslation } from 'react-i18next'

export function useTimes() {
  const { t, i18n } = useTranslation(['volunteer-teams', 'codes'])
  const comma = i18n.language === 'en-US' ? ', ' : '、'
  return (times: readonly string[]) =>
    times.map((time) => t(`codes:time.${time as 'mon-am'}`)).join(comma) || t('noTimes')
}
