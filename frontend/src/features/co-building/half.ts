/** The half-year of a day, as the pages name it. */
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'

export function halfOf(day = dayjs()) {
  const number = day.month() < 6 ? '1' : '2'
  return {
    year: day.year(),
    number: number as '1' | '2',
    begins: `${day.year()}-${number === '1' ? '01-01' : '07-01'}`,
    ends: `${day.year()}-${number === '1' ? '06-30' : '12-31'}`,
  }
}

export function useHalfName(): string {
  const { t } = useTranslation('co-building')
  const half = halfOf()
  return t('half', { year: half.year, half: t(`halfName.${half.number}`) })
}
