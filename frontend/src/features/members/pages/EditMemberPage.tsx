/** Changing a member's record; if somebody else was quicker, the two ways on. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, fasterText, ifMatch, type Problem, useMe } from '@/api'
import { editMember, type MemberIn } from '@/api/gen'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { MemberForm } from '../components/MemberForm'
import { memberQuery } from '../queries'

const route = getRouteApi('/app/members/$id/edit')

export function EditMemberPage() {
  const { t } = useTranslation(['members', 'common'])
  const { id } = route.useParams()
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const found = useQuery(memberQuery(id))
  const [stale, setStale] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  if (found.error && !found.data) return <ProblemAlert error={found.error} />
  if (!found.data) return <PageSkeleton />
  const { data: member, etag } = found.data
  const back = () => navigate({ to: '/members/$id', params: { id } })
  const save = async (body: MemberIn, saved: () => void) => {
    try {
      await editMember({ path: { member_id: id }, body, headers: ifMatch(etag) })
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 412) throw error
      return setStale(problem)
    }
    saved()
    notify.done(t('common:done.saved'))
    await cache.invalidateQueries({ queryKey: ['members'] })
    await back()
  }
  const reload = async () => {
    sessionStorage.removeItem(`partyhub.draft.member.${id}`)
    await found.refetch()
    setStale(null)
    setRound(round + 1)
  }
  return (
    <div style={{ maxWidth: '64em' }}>
      <PageHeader
        title={t('edit.title', { name: member.name })}
        crumbs={[
          { label: t('title'), href: '/members' },
          { label: member.name, href: `/members/${id}` },
        ]}
      />
      <MemberForm
        key={round}
        draft={`member.${id}`}
        under={me.grants[0]?.org.id}
        member={member}
        onSave={save}
        onCancel={() => void back()}
        notice={
          stale && (
            <Alert
              type="warning"
              showIcon
              role="alert"
              style={{ marginBottom: 16 }}
              title={fasterText(stale) ?? t('conflict.title')}
              description={t('conflict.description')}
              action={
                <Button size="small" type="primary" onClick={() => void reload()}>
                  {t('conflict.reload')}
                </Button>
              }
            />
          )
        }
      />
    </div>
  )
}
