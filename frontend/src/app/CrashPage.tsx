/** A page whose data did not come, or that broke: what happened, and one way on. */
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button, Result, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, problemText } from '@/api'
import { ForbiddenPage } from './ForbiddenPage'

export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common', 'problems'])
  const router = useRouter()
  const problem = asProblem(error)
  if (problem.status === 403) return <ForbiddenPage />
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Result
      status={problem.status === 404 ? '404' : 'warning'}
      title={problem.status === 404 ? problemText(problem) : t('states.crashed')}
      subTitle={
        <>
          {problem.status !== 404 && <div>{problemText(problem)}</div>}
          {problem.request_id && (
            <small>{t('problems:requestId', { id: problem.request_id })}</small>
          )}
        </>
      }
      extra={
        <Space>
          <Button type="primary" onClick={again}>
            {t('common:action.retry')}
          </Button>
          <Link to="/">{t('states.home')}</Link>
        </Space>
      }
    />
  )
}
