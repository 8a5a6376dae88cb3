/** 说一条服务; what one entered last is there already (CHK-13). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecordLine } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import styles from '@/ui/requests.module.css'
import { rowsOf } from '@/ui/rowsOf'
import { TellForm } from '../components/TellForm'
import type { Said } from '../draft'
import { myCardQuery, mySumQuery } from '../queries'

const startOf = (last: RecordLine | undefined): Said => ({
  on: isoDay(new Date()),
  begins: '09:00',
  ends: '11:00',
  category: last?.category ?? 'policy_publicity',
  content: '',
  place: last?.place ?? '',
  organiser: last?.organiser ?? '',
  note: '',
})

export function TellPage() {
  const { t } = useTranslation(['service-records', 'shell'])
  const navigate = useNavigate()
  const year = new Date().getFullYear()
  const sum = useQuery(mySumQuery(year))
  const card = useInfiniteQuery(myCardQuery(year))
  const waits = sum.isLoading || card.isLoading
  const absent = sum.data !== undefined && sum.data.community === null
  const arrived = () => {
    notify.done(t('tell.done'))
    void navigate({ href: '/my/services/records' })
  }
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('tell.title')}
        crumbs={[{ label: t('shell:page.my-service-records'), href: '/my/services/records' }]}
      />
      {waits && <PageSkeleton />}
      {absent && <EmptyState title={t('tell.absent')} hint={t('tell.absentHint')} />}
      {!waits && !absent && (
        <TellForm
          start={startOf(rowsOf(card.data)[0])}
          community={sum.data?.community?.name ?? ''}
          onArrived={arrived}
        />
      )}
    </div>
  )
}
