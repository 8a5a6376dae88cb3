/** How long is left, in words. */
import type { TFunction } from 'i18next'

export const daysText = (t: TFunction<'transfers'>, left: number): string =>
  left < 0
    ? t('days.over', { count: -left })
    : left === 0
      ? t('days.today')
      : t('days.left', { count: left })
