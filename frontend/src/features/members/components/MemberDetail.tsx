/** One member: what may be done, the sections of the page, and what happened.
 * On its page and in the list's drawer alike. */
import { CheckOutlined, EditOutlined, FormOutlined, SwapOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MemberOut, verifyMember } from '@/api/gen'
import { ActionBar, type Allowed } from '@/ui/ActionBar'
import { DetailLayout } from '@/ui/DetailLayout'
import { StoryList } from '@/ui/laterStory'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { memberQuery } from '../queries'
import { CheckInTag } from './CheckInTag'
import { MemberSections } from './MemberSections'

const OVER = ['ended', 'voided']

/** Enrolment is also refused by the state of things; the button then says why. */
function allowedOf(member: MemberOut): Allowed[] {
  return member.allowed_actions.map((action) => {
    if (action !== 'enrol') return action
    if (member.category !== 'in_service') return { action, refusal: 'not-in-service' }
    if (member.check_in !== null && !OVER.includes(member.check_in)) {
      return { action, refusal: 'check-in-under-way' }
    }
    return action
  })
}

export function MemberDetail({ id }: { id: string }) {
  const { t } = useTranslation(['members', 'codes'])
  const navigate = useNavigate()
  const cache = useQueryClient()
  const found = useQuery(memberQuery(id))
  const { headers, renew } = useIdempotencyKey()
  const verify = useMutation({
    mutationFn: () => verifyMember({ path: { member_id: id }, headers }),
    onSuccess: () => {
      notify.done(t('verify.done'))
      return cache.invalidateQueries({ queryKey: ['members'] })
    },
    onSettled: renew,
  })
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <PageSkeleton />
  const member = found.data.data
  const actions = [
    {
      name: 'enrol',
      label: t('action.enrol'),
      icon: <FormOutlined />,
      kind: 'primary' as const,
      hotkey: 'b',
      run: () => void navigate({ href: `/check-ins/new?member=${id}` }),
    },
    {
      name: 'verify',
      label: t('action.verify'),
      icon: <CheckOutlined />,
      loading: verify.isPending,
      hotkey: 'v',
      run: () => verify.mutate(),
    },
    {
      name: 'edit',
      label: t('action.edit'),
      icon: <EditOutlined />,
      hotkey: 'e',
      run: () => void navigate({ to: '/members/$id/edit', params: { id } }),
    },
    {
      name: 'transfer',
      label: t('action.transfer'),
      icon: <SwapOutlined />,
      run: () => void navigate({ href: `/transfers/new?member=${id}` }),
    },
  ]
  const header = (
    <PageHeader
      title={member.name}
      subtitle={member.branch.name}
      crumbs={[{ label: t('title'), href: '/members' }]}
      tags={
        <>
          <StateTag tone="neutral">{t(`codes:memberStatus.${member.status}`)}</StateTag>
          {member.check_in && <CheckInTag state={member.check_in} />}
        </>
      }
      actions={<ActionBar actions={actions} allowed={allowedOf(member)} />}
    />
  )
  return (
    <DetailLayout
      header={header}
      asideTitle={t('story.title')}
      aside={<StoryList id={id} links open standIn={<Skeleton active title={false} />} />}
    >
      <MemberSections member={member} />
    </DetailLayout>
  )
}
