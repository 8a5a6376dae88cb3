/** The screen at the door: a code that is new every minute, and how many came. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { QrCard } from '@/ui/QrCard'
import styles from '../components/activities.module.css'
import { activityQuery, codeQuery } from '../queries'

const route = getRouteApi('/app/service/activities/$id/door')

export function DoorPage() {
  const { t } = useTranslation('activities')
  const { id } = route.useParams()
  const one = useQuery(activityQuery(id)).data?.data.activity
  const code = useQuery(codeQuery(id))
  if (code.isPending || !one) return <PageSkeleton />
  return (
    <>
      <PageHeader
        title={one.title}
        crumbs={[{ label: t('door.back'), href: `/service/activities/${id}` }]}
        subtitle={t('door.title')}
      />
      <ProblemAlert error={code.error} onRetry={() => void code.refetch()} />
      {code.data && (
        <div className={styles.door}>
          <p>{t('door.hint')}</p>
          <QrCard value={code.data.url} label={t('door.label')} size={360} />
          <strong role="status">{t('door.came', { count: code.data.came })}</strong>
        </div>
      )}
    </>
  )
}
