/** One member's 社区服务档案; the member sees who looked (CHK-15, CHK-16, LG-06). */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { printServiceFile } from '@/api/gen'
import { DetailLayout } from '@/ui/DetailLayout'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Followed, Served } from '../components/FileParts'
import { Records } from '../components/Records'
import { YearChoice } from '../components/YearChoice'
import { fileQuery } from '../queries'

const route = getRouteApi('/app/service/files/$id')

export function FilePage() {
  const { t } = useTranslation(['service-files', 'shell'])
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const year = Number(search.year) || new Date().getFullYear()
  const query = useQuery(fileQuery(id))
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  const file = query.data
  if (!file) return <PageSkeleton />
  const load = async () =>
    (await printServiceFile({ path: { member_id: id }, query: { year } })).data as Blob
  return (
    <DetailLayout
      header={
        <PageHeader
          title={file.name}
          subtitle={`${file.unit} · ${file.branch}`}
          crumbs={[{ label: t('shell:page.service-files'), href: '/service/files' }]}
          actions={<PrintButton label={t('print')} fileName={`${file.name}.pdf`} load={load} />}
        />
      }
      asideTitle={t('part.followed')}
      aside={
        <Flex vertical gap={12}>
          <Followed file={file} />
          <p style={{ margin: 0, color: 'var(--ant-color-text-secondary)' }}>{t('consultHint')}</p>
        </Flex>
      }
    >
      <Served file={file} />
      <Card
        size="small"
        title={t('records')}
        extra={
          <YearChoice
            value={year}
            onChange={(next) => void navigate({ search: { year: String(next) }, replace: true })}
          />
        }
      >
        <Records id={id} year={year} />
      </Card>
    </DetailLayout>
  )
}
