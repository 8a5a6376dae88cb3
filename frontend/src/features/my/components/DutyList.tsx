/** One's own posts (设岗定责, MEM-13), with the card to print; nothing is shown without any. */
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { listMyPostDuties, printPostDuty } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { PrintButton } from '@/ui/PrintButton'
import styles from './my.module.css'
import { Panel } from './Panel'

export function DutyList() {
  const { t } = useTranslation('post-duties')
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['my', 'post-duties'],
    queryFn: async ({ signal }) => (await listMyPostDuties({ signal })).data.items,
  })
  if (!data || data.length === 0) return null
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <Panel title={t('title')} hint={t('my.hint')}>
      <ul className={styles.list}>
        {data.map((duty) => (
          <li key={duty.id}>
            <div>
              <strong>{duty.post}</strong> {duty.org_name}
            </div>
            <div>{duty.duties}</div>
            <div>
              {t('period', {
                since: formatShortDate(duty.since, language),
                until: formatShortDate(duty.ended_on ?? duty.until, language),
              })}
              {duty.end_reason && ` · ${duty.end_reason}`}
            </div>
            {!duty.ended_on && duty.until >= today && (
              <PrintButton
                label={t('card')}
                fileName={t('cardName', { name: duty.name })}
                load={async () =>
                  (await printPostDuty({ path: { duty_id: duty.id } })).data as Blob
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
