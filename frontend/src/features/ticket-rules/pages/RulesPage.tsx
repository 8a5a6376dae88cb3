/** 办件规则: what holds at a centre with where it comes from, and its versions; the director edits. */
import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RulesView } from '../components/RulesView'
import { centresQuery, rulesQuery } from '../queries'
import { useOwnCentre } from '../useOwnCentre'

const RulesDialog = later(() => import('../components/RulesDialog').then((m) => m.RulesDialog))
const route = getRouteApi('/app/ticket-rules')

export function RulesPage() {
  const { t } = useTranslation('ticket-rules')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [editing, setEditing] = useState(false)
  const centres = useQuery(centresQuery)
  const own = useOwnCentre(centres.data)
  const centre = search.centre ?? own
  const found = useQuery({ ...rulesQuery(centre ?? ''), enabled: centre !== undefined })
  const book = found.data?.data
  const may = book?.allowed_actions.includes('change') ?? false
  useHotkey('e', t('edit'), () => setEditing(true), may && !editing)
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={book && t('version', { name: book.centre_name, version: book.version })}
        actions={
          <>
            <Select
              aria-label={t('centre')}
              value={centre}
              loading={centres.isPending}
              onChange={(next) => void navigate({ search: { centre: next }, replace: true })}
              options={(centres.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              style={{ minWidth: '14em' }}
            />
            {may && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t('edit')}
                <kbd aria-hidden>E</kbd>
              </Button>
            )}
          </>
        }
      />
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {!book && !found.error && <PageSkeleton />}
      {book && <RulesView book={book} />}
      {book && found.data && (
        <RulesDialog
          open={editing}
          book={book}
          etag={found.data.etag}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}
