/** 固定服务日 (CHK-23): the communities' rules, and one's own. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { endServiceDay, type ServiceDayOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { listed } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACTIVITIES, daysQuery } from '../queries'
import styles from './activities.module.css'
import { DayForm } from './DayForm'
import { useRuleWords } from './useRuleWords'

type Props = { open: boolean; onClose: () => void }

function Line({ one, onEnd }: { one: ServiceDayOut; onEnd: (() => void) | undefined }) {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const words = useRuleWords()
  const next = listed(
    one.next_on.map((day) => formatShortDate(day, language)),
    language,
  )
  return (
    <li>
      <div>
        <strong>{one.title}</strong> <span className={styles.muted}>{one.community.name}</span>
        <div>
          {words(one)} {one.begins.slice(0, 5)}–{one.ends.slice(0, 5)} · {one.place}
        </div>
        <div className={styles.muted}>{t('days.next', { days: next })}</div>
      </div>
      {onEnd && <Button onClick={onEnd}>{t('days.end')}</Button>}
    </li>
  )
}

export function DaysDialog({ open, onClose }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const query = useQuery({ ...daysQuery, enabled: open })
  const home = useMe().grants.find((one) => one.role === 'community_org')?.org
  const { headers, renew } = useIdempotencyKey()
  const again = () => cache.invalidateQueries({ queryKey: ACTIVITIES })
  const ending = useMutation({
    mutationFn: (id: string) => endServiceDay({ path: { day_id: id }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('days.ended'))
      return again()
    },
  })
  const end = async (id: string) => {
    if (await notify.confirm(t('days.endAsk'))) ending.mutate(id)
  }
  const own = query.data?.some((one) => one.community.id === home?.id)
  return (
    <Modal open={open} title={t('days.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.length === 0 && <EmptyState title={t('days.empty')} hint={t('days.hint')} />}
      <ul className={styles.lines}>
        {query.data?.map((one) => (
          <Line
            key={one.id}
            one={one}
            onEnd={one.community.id === home?.id ? () => void end(one.id) : undefined}
          />
        ))}
      </ul>
      {home && query.data && !own && <DayForm community={home.id} onDone={again} />}
    </Modal>
  )
}
