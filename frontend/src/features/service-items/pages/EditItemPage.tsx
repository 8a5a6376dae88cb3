/** The draft of an item's next version; if somebody else was quicker, the way on. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, fasterText, ifMatch, type Problem } from '@/api'
import { editServiceItem } from '@/api/gen'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ItemForm } from '../components/ItemForm'
import { BLANK, bodyOf, type ItemValues, valuesOf } from '../itemValues'
import { ITEMS, itemQuery } from '../queries'

const route = getRouteApi('/app/service-items/$id/edit')

export function EditItemPage() {
  const { t } = useTranslation(['service-items', 'common'])
  const { id } = route.useParams()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const found = useQuery(itemQuery(id))
  const [stale, setStale] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  if (found.error && !found.data) return <ProblemAlert error={found.error} />
  if (!found.data) return <PageSkeleton />
  const { data: item, etag } = found.data
  const content = item.draft ?? item.current
  const back = () => navigate({ to: '/service-items/$id', params: { id } })
  const save = async (values: ItemValues, saved: () => void) => {
    try {
      await editServiceItem({
        path: { item_id: id },
        body: bodyOf(values),
        headers: ifMatch(etag),
      })
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 412) throw error
      return setStale(problem)
    }
    saved()
    notify.done(t('new.done'))
    await cache.invalidateQueries({ queryKey: ITEMS })
    await back()
  }
  const reload = async () => {
    sessionStorage.removeItem(`partyhub.draft.service-item.${id}`)
    await found.refetch()
    setStale(null)
    setRound(round + 1)
  }
  const name = content?.name ?? item.code
  return (
    <div style={{ maxWidth: '72em' }}>
      <PageHeader
        title={t('edit.title', { name })}
        crumbs={[
          { label: t('title'), href: '/service-items' },
          { label: name, href: `/service-items/${id}` },
        ]}
      />
      <ItemForm
        key={round}
        item={id}
        draft={`service-item.${id}`}
        values={content ? valuesOf(content) : BLANK}
        departments={item.departments}
        focused
        onSave={save}
        onCancel={() => void back()}
      >
        {stale ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            style={{ marginBottom: 16 }}
            title={fasterText(stale) ?? t('edit.conflict')}
            action={
              <Button size="small" type="primary" onClick={() => void reload()}>
                {t('edit.reload')}
              </Button>
            }
          />
        ) : (
          item.number > 0 && (
            <Alert type="info" title={t('edit.note')} style={{ marginBottom: 16 }} />
          )
        )}
      </ItemForm>
    </div>
  )
}
