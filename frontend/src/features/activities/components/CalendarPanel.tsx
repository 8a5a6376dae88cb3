/** 放进手机日历: a secret address to subscribe to, shown once, renewed at will. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { renewMyCalendarFeed } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import styles from '@/ui/requests.module.css'
import { feedQuery } from '../queries'
import own from './activities.module.css'

export function CalendarPanel() {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const cache = useQueryClient()
  const made = useQuery(feedQuery).data
  const { headers, renew } = useIdempotencyKey()
  const making = useMutation({
    mutationFn: async () => (await renewMyCalendarFeed({ headers })).data.url,
    onSettled: renew,
    onSuccess: () => cache.invalidateQueries({ queryKey: feedQuery.queryKey }),
  })
  const url = making.data
  return (
    <section className={styles.panel} aria-label={t('my.calendar.title')}>
      <h2>{t('my.calendar.title')}</h2>
      <p>{t('my.calendar.hint')}</p>
      {made && !url && (
        <p className={styles.muted}>
          {t('my.calendar.renewHint', { day: formatShortDate(made, language) })}
        </p>
      )}
      {url ? (
        <>
          <p>{t('my.calendar.once')}</p>
          <code className={own.address}>{url}</code>
          <Button onClick={() => void navigator.clipboard.writeText(url)}>
            {t('my.calendar.copy')}
          </Button>
        </>
      ) : (
        <Button loading={making.isPending} onClick={() => making.mutate()}>
          {t(made ? 'my.calendar.renew' : 'my.calendar.make')}
        </Button>
      )}
    </section>
  )
}
