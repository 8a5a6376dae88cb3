/** 开始自查: of one organisation and year; its registers are counted at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { beginSelfCheck } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '../components/transfers.module.css'
import { SELF_CHECKS } from '../selfCheckQueries'

const route = getRouteApi('/app/self-checks/new')

export function NewSelfCheckPage() {
  const { t } = useTranslation('books')
  const { org, year, name = '' } = route.useSearch()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers } = useIdempotencyKey()
  const begin = useMutation({
    mutationFn: async () =>
      (await beginSelfCheck({ headers, body: { org_id: org ?? '', year: Number(year) } })).data,
    meta: { errors: 'inline' },
    onSuccess: async (made) => {
      await cache.invalidateQueries({ queryKey: SELF_CHECKS })
      await navigate({ to: '/self-checks/$id', params: { id: made.id }, replace: true })
    },
  })
  const header = (
    <PageHeader
      title={t('selfCheck.begin')}
      subtitle={org && t('selfCheck.of', { name, year })}
      crumbs={[{ label: t('selfCheck.title'), href: '/self-checks' }]}
    />
  )
  if (!org || !year) {
    return (
      <>
        {header}
        <EmptyState title={t('selfCheck.nobody')} hint={t('selfCheck.nobodyHint')} />
      </>
    )
  }
  return (
    <div className={styles.task}>
      {header}
      <ProblemAlert error={begin.error} />
      <Card>
        <div className={styles.stack}>
          <p className={styles.words}>{t('selfCheck.what')}</p>
          <div>
            <Button
              type="primary"
              autoFocus
              loading={begin.isPending}
              onClick={() => begin.mutate()}
            >
              {t('selfCheck.begin')}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  )
}
