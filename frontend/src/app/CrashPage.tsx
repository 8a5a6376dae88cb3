/** A page whose data did not come, or that broke: what happened, and one way on.
 * Drawn without antd's `Result`, whose pictures would weigh on the first load: this page must stand
 * when nothing more can be loaded. */
import { WarningFilled } from '@ant-design/icons'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, problemText } from '@/api'
import styles from './CrashPage.module.css'
import { ForbiddenPage } from './ForbiddenPage'
import { StatusPage } from './StatusPage'

export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common', 'trouble'])
  const router = useRouter()
  const problem = asProblem(error)
  if (problem.status === 403) return <ForbiddenPage />
  const again = () => {
    reset()
    void router.invalidate()
  }
  const ways = (
    <div className={styles.ways}>
      <Button type="primary" onClick={again}>
        {t('common:action.retry')}
      </Button>
      <Link to="/">{t('states.home')}</Link>
    </div>
  )
  const request = problem.request_id && (
    <small>{t('trouble:requestId', { id: problem.request_id })}</small>
  )
  if (problem.status === 404)
    return <StatusPage status="404" title={problemText(problem)} hint={request} ways={ways} />
  return (
    <div className={styles.page}>
      <div className={styles.icon}>
        <WarningFilled />
      </div>
      <div className={styles.title}>{t('states.crashed')}</div>
      <div className={styles.text}>
        <div>{problemText(problem)}</div>
        {request}
      </div>
      <div className={styles.extra}>{ways}</div>
    </div>
  )
}
