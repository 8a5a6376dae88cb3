/** 登记来访 at one's counter; without a counter there is nothing to register at. */
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { IntakeTask } from '../components/intake/IntakeTask'
import { useCounter } from '../components/intake/useCounter'

export function IntakePage() {
  const { t } = useTranslation('tickets')
  const { counter, counters, pending, choose } = useCounter()
  if (counter) return <IntakeTask counter={counter} counters={counters} onCounter={choose} />
  if (pending) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('intake.title')} />
      <EmptyState title={t('intake.noCounter')} hint={t('intake.noCounterHint')} />
    </>
  )
}
