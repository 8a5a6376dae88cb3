/** 转接组织关系: the member's branch begins it, with the letter's fields as far as they are known. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type MemberOut, startTransfer } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { NoticeFields, type NoticeValues } from '../components/NoticeFields'
import { StartForm } from '../components/StartForm'
import { TargetFields } from '../components/TargetFields'
import { TermsFields } from '../components/TermsFields'
import styles from '../components/transfers.module.css'
import { memberQuery, TRANSFERS } from '../queries'
import { bodyTerms, type TermsValues, targetOf } from '../terms'

const route = getRouteApi('/app/transfers/new')
type Values = TermsValues & NoticeValues

const fieldOf = (field: string) => field.replace(/^body\.(terms\.|to\.)?/, '')

export function StartPage() {
  const { t } = useTranslation('transfers')
  const { member: id = '' } = route.useSearch()
  const found = useQuery({ ...memberQuery(id), enabled: id !== '' })
  if (id === '') {
    return (
      <>
        <PageHeader title={t('start.title')} crumbs={[{ label: t('title'), href: '/transfers' }]} />
        <EmptyState
          title={t('start.nobody')}
          hint={t('start.nobodyHint')}
          action={<HrefLink href="/members">{t('start.toMembers')}</HrefLink>}
        />
      </>
    )
  }
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Task member={found.data.data} />
}

function Task({ member }: { member: MemberOut }) {
  const { t } = useTranslation('transfers')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const save = async (values: Values, saved: () => void) => {
    try {
      const { data } = await startTransfer({
        headers,
        body: {
          member_id: member.id,
          to: targetOf(values),
          terms: bodyTerms(values),
          channel: values.channel,
          national_no: values.national_no?.trim() ?? '',
          materials: values.materials ?? [],
          told: values.told?.trim() ?? '',
        },
      })
      saved()
      notify.done(t('start.done', { name: member.name }))
      await cache.invalidateQueries({ queryKey: TRANSFERS })
      await navigate({ to: '/transfers/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      <PageHeader
        title={t('start.of', { name: member.name })}
        subtitle={t('start.from', { branch: member.branch.name })}
        crumbs={[{ label: t('title'), href: '/transfers' }]}
      />
      <StartForm<Values>
        draft={`transfer.${member.id}`}
        submitText={t('start.submit')}
        initial={{ where: 'here', reason: 'job', channel: 'online' }}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ to: '/members/$id', params: { id: member.id } })}
      >
        <TargetFields />
        <TermsFields org={member.branch.id} />
        <NoticeFields />
      </StartForm>
    </div>
  )
}
