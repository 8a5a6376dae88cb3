/** 联系党组织: the member finds an organisation and asks to be contacted. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { sendContactRequest } from '@/api/gen'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { OrgChoice } from '../components/OrgChoice'
import { useWish } from '../components/useWish'
import { WishFields } from '../components/WishFields'
import { MINE } from '../queries'

export function MyNewContactPage() {
  const { t } = useTranslation(['contacts', 'shell'])
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const { org, setOrg, wish, change } = useWish()
  const send = useMutation({
    mutationFn: () => sendContactRequest({ body: { org_id: org?.id ?? '', ...wish }, headers }),
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('done.send'))
      await cache.invalidateQueries({ queryKey: MINE })
      await navigate({ href: '/my/contacts' })
    },
    onSettled: renew,
  })
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('new')}
        crumbs={[{ label: t('shell:page.my-contacts'), href: '/my/contacts' }]}
      />
      <OrgChoice chosen={org} onChoose={setOrg} />
      {org && (
        <form
          className={styles.panel}
          aria-label={org.name}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate()
          }}
        >
          <h2>{org.name}</h2>
          <WishFields wish={wish} onChange={change} />
          <p className={styles.muted}>{t('promise')}</p>
          <ProblemAlert error={send.error} />
          <Button type="primary" htmlType="submit" size="large" block loading={send.isPending}>
            {t('send')}
          </Button>
        </form>
      )}
    </div>
  )
}
