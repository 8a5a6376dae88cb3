/** What this means and what comes next, in a sentence; a bar while transfers are being begun. */
import { Alert, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TransferBatchOut } from '@/api/gen'
import { JobProgress } from '@/ui/JobProgress'

export function BatchStatus({ batch }: { batch: TransferBatchOut }) {
  const { t } = useTranslation('transfer-batches')
  const { state, total, started, refused } = batch
  const figures = { total, started, refused, left: total - started - refused }
  if (state === 'running') {
    const job = { state: 'running' as const, done: started + refused, total }
    return <JobProgress label={t('status.running')} job={job} />
  }
  const says = {
    planned: figures.left > 0 ? 'status.planned' : 'status.nothing',
    stopped: batch.why ? 'status.noRight' : 'status.stopped',
    done: refused > 0 ? 'status.doneSome' : 'status.done',
    discarded: 'status.discarded',
  } as const
  const tone = { planned: 'info', stopped: 'warning', done: 'success', discarded: 'info' } as const
  return (
    <>
      <Alert type={tone[state]} showIcon title={t(says[state], figures)} />
      {state === 'stopped' && (
        <Progress
          percent={Math.floor(((started + refused) / total) * 100)}
          aria-label={t('status.far')}
        />
      )}
      {batch.mine && batch.unknown_columns.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t('status.unknown', { columns: batch.unknown_columns.join('、') })}
        />
      )}
    </>
  )
}
