/** A new member of a branch. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { addMember, type MemberIn } from '@/api/gen'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { MemberForm } from '../components/MemberForm'

export function NewMemberPage() {
  const { t } = useTranslation('members')
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const save = async (body: MemberIn, saved: () => void) => {
    try {
      const { data } = await addMember({ body, headers })
      saved()
      notify.done(t('new.done', { name: data.name }))
      await cache.invalidateQueries({ queryKey: ['members'] })
      await navigate({ to: '/members/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div style={{ maxWidth: '64em' }}>
      <PageHeader title={t('new.title')} crumbs={[{ label: t('title'), href: '/members' }]} />
      <MemberForm
        draft="member.new"
        under={me.grants[0]?.org.id}
        onSave={save}
        onCancel={() => void navigate({ to: '/members' })}
      />
    </div>
  )
}
