/** 代为提出: a clerk writes the request down for a member who came to the counter. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { enterContactRequest, type KnownMember } from '@/api/gen'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { MemberChoice } from '../components/MemberChoice'
import { OrgChoice } from '../components/OrgChoice'
import { useWish } from '../components/useWish'
import { WishFields } from '../components/WishFields'
import { CONTACTS, windowsQuery } from '../queries'

export function EnterContactPage() {
  const { t } = useTranslation(['contacts', 'shell'])
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const clerk = useMe().grants.find((grant) => grant.role === 'window_clerk')
  const windows = useQuery(windowsQuery(clerk?.org.id ?? ''))
  const [member, setMember] = useState<KnownMember>()
  const { org, setOrg, wish, change } = useWish()
  const at = windows.data?.[0]?.id ?? ''
  const send = useMutation({
    mutationFn: () =>
      enterContactRequest({
        body: {
          entered_at: at,
          member_id: member?.member_id ?? '',
          org_id: org?.id ?? '',
          ...wish,
        },
        headers,
      }),
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('done.send'))
      await cache.invalidateQueries({ queryKey: CONTACTS })
      await navigate({ href: '/contacts' })
    },
    onSettled: renew,
  })
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('enter.title')}
        crumbs={[{ label: t('shell:page.contacts'), href: '/contacts' }]}
      />
      <ProblemAlert error={windows.error} onRetry={() => void windows.refetch()} />
      {windows.data?.length === 0 && <p role="status">{t('enter.noWindow')}</p>}
      {at && <MemberChoice window={at} chosen={member} onChoose={setMember} />}
      {member && <OrgChoice chosen={org} onChoose={setOrg} />}
      {member && org && (
        <form
          className={styles.panel}
          aria-label={org.name}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate()
          }}
        >
          <h2>{t('enter.from', { name: member.name, org: org.name })}</h2>
          <WishFields wish={wish} onChange={change} />
          <ProblemAlert error={send.error} />
          <Button type="primary" htmlType="submit" size="large" loading={send.isPending}>
            {t('send')}
          </Button>
        </form>
      )}
    </div>
  )
}
