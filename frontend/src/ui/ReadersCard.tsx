/** 谁能看到: for who keeps the record and is asked about it; reckoned when somebody wants to know. */
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listMemberReaders } from '@/api/gen'
import { ProblemAlert } from './ProblemAlert'
import { Readers } from './Readers'

type Props = { id: string; asked?: boolean }

export function ReadersCard({ id, asked: first = false }: Props) {
  const { t } = useTranslation('my-data')
  const [asked, setAsked] = useState(first)
  const query = useQuery({
    queryKey: ['members', 'readers', id],
    queryFn: async ({ signal }) =>
      (await listMemberReaders({ path: { member_id: id }, signal })).data,
    enabled: asked,
  })
  return (
    <Card size="small" title={t('readers.title')}>
      {!asked && <Button onClick={() => setAsked(true)}>{t('readers.show')}</Button>}
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isFetching && !query.data && <Skeleton active title={false} />}
      {query.data && <Readers seen={query.data} />}
    </Card>
  )
}
