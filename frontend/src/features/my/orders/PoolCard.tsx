/** One order: open it, take it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { excuseFromServiceDemand, type PoolLine, takeServiceDemand } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { formatShortDate } from '@/lib/time'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import my from '../components/my.module.css'
import { Pairs } from '../components/Pairs'
import { useWord } from '../components/useWords'
import { fittingTimes } from './fit'
import styles from './orders.module.css'
import { SERVICE } from './queries'

type Props = {
  line: PoolLine
  fields: readonly string[]
  times: readonly string[]
  onTaken: () => void
}

function useFit({ line, fields, times }: Omit<Props, 'onTaken'>): string[] {
  const { t } = useTranslation('my-orders')
  const word = useWord()
  const free = fittingTimes(line.wanted_from, line.wanted_until, times)
  const said = free.slice(0, 2).map((time) => word('time', time))
  return [
    fields.includes(line.field) && t('fit.field', { field: word('workType', line.field) }),
    said.length > 0 && t(free.length > 2 ? 'fit.times' : 'fit.time', { times: said.join('、') }),
  ].filter((words): words is string => Boolean(words))
}

export function PoolCard({ line, fields, times, onTaken }: Props) {
  const { t } = useTranslation('my-orders')
  const language = useLanguage()
  const word = useWord()
  const cache = useQueryClient()
  const { headers } = useIdempotencyKey()
  const fit = useFit({ line, fields, times })
  const path = { demand_id: line.id }
  const read = () => cache.invalidateQueries({ queryKey: SERVICE })
  const take = useMutation({
    mutationFn: () => takeServiceDemand({ path, headers }),
    meta: { errors: 'inline' },
    onSuccess: () => {
      onTaken()
      void read()
    },
  })
  const excuse = useMutation({
    mutationFn: () => excuseFromServiceDemand({ path, headers }),
    meta: { errors: 'inline' },
    onSuccess: () => {
      notify.done(t('pool.excused'))
      return read()
    },
  })
  return (
    <details className={styles.card} open={line.asked}>
      <summary>
        <span className={styles.tags}>
          <StateTag tone={line.kind === 'micro_wish' ? 'warning' : 'neutral'}>
            {line.kind === 'micro_wish' ? t('wish') : word('workType', line.field)}
          </StateTag>
          {line.asked && <StateTag tone="info">{t('pool.asked')}</StateTag>}
        </span>
        <strong>{line.what}</strong>
        <span>{formatSpan(line.wanted_from, line.wanted_until, language)}</span>
        <span>{line.area || t('online')}</span>
        {fit.map((words) => (
          <span key={words} className={styles.fit}>
            {words}
          </span>
        ))}
        <span className={styles.open}>{t('pool.open')}</span>
      </summary>
      <Pairs
        pairs={[
          { label: t('field.number'), value: line.number },
          {
            label: t('field.places'),
            value: t('pool.places', { count: line.places, taken: line.taken }),
          },
          { label: t('field.until'), value: formatShortDate(line.expires_on, language) },
        ]}
      />
      <p className={my.muted}>{t('pool.free')}</p>
      <ProblemAlert error={take.error ?? excuse.error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          block
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('pool.take')}
        </Button>
        {line.asked && (
          <Button size="large" block loading={excuse.isPending} onClick={() => excuse.mutate()}>
            {t('pool.excuse')}
          </Button>
        )}
      </div>
    </details>
  )
}
