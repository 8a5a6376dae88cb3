/** How far a long job is; the job goes on when the page is left. */
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'

export type Job = { state: 'queued' | 'running' | 'done' | 'failed'; done: number; total: number }

const STATUS = {
  queued: 'normal',
  running: 'active',
  done: 'success',
  failed: 'exception',
} as const

export function JobProgress({ job, label }: { job: Job; label?: string }) {
  const { t } = useTranslation()
  const percent =
    job.state === 'done' ? 100 : job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0
  const going = job.state === 'queued' || job.state === 'running'
  return (
    <div aria-live="polite">
      <div>
        {label && `${label} · `}
        {t(`job.${job.state}`)}
        {job.total > 0 && ` ${t('job.progress', { done: job.done, total: job.total })}`}
      </div>
      <Progress
        percent={percent}
        status={STATUS[job.state]}
        aria-label={label ?? t('job.running')}
      />
      {going && <div style={{ color: 'var(--ant-color-text-secondary)' }}>{t('job.leave')}</div>}
    </div>
  )
}
