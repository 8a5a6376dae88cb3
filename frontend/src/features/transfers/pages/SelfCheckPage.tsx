/** One self-check: the counts, what has to be explained, the signature; then it is frozen. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SelfCheckOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { FindingsCard } from '../components/FindingsCard'
import { SelfCheckActions } from '../components/SelfCheckActions'
import styles from '../components/transfers.module.css'
import { selfCheckQuery } from '../selfCheckQueries'

const route = getRouteApi('/app/self-checks/$id')

export function SelfCheckPage() {
  const { id } = route.useParams()
  const found = useQuery(selfCheckQuery(id))
  if (found.data) return <Found check={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ check, etag }: { check: SelfCheckOut; etag: string }) {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const day = (at: string) => formatShortDate(at, language)
  const signed = check.state === 'signed'
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('selfCheck.of', { name: check.org_name, year: check.year })}
        subtitle={t('selfCheck.asOfDay', { day: day(check.as_of), by: check.opened_by })}
        crumbs={[{ label: t('selfCheck.title'), href: '/self-checks' }]}
        tags={
          <StateTag tone={signed ? 'success' : 'info'}>
            {t(signed ? 'selfCheck.signed' : 'selfCheck.open')}
          </StateTag>
        }
        actions={<SelfCheckActions check={check} etag={etag} />}
      />
      {signed && check.signed_at && (
        <Alert
          type="success"
          showIcon
          title={t('selfCheck.frozen', { name: check.signed_by, day: day(check.signed_at) })}
          description={check.comment}
        />
      )}
      <Card size="small" title={t('selfCheck.counts')}>
        <Facts
          facts={check.counts.map(({ register, count }) => ({
            label: t(`register.${register}`),
            value: String(count),
          }))}
        />
      </Card>
      <FindingsCard check={check} etag={etag} />
    </div>
  )
}
