/** 开具党员证明信: for a member, addressed to somebody, for a purpose and some days. */
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { issueMemberCertificate, type MemberCertificateIn } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { CERTIFICATES } from '../bookQueries'
import { type Chosen, ForMember } from '../components/ForMember'
import { KeeperField } from '../components/KeeperField'
import { StartForm } from '../components/StartForm'
import styles from '../components/transfers.module.css'
import { Words } from '../components/Words'
import { MOST_DAYS } from '../kinds'
import { useKeeperPlaces } from '../useKeeperPlaces'

const route = getRouteApi('/app/member-certificates/new')
const fieldOf = (field: string) => field.replace(/^body\./, '')
const USUAL_DAYS = 30

export function NewCertificatePage() {
  const { t } = useTranslation('books')
  const { member: from } = route.useSearch()
  const [first] = useKeeperPlaces()
  const header = (
    <PageHeader
      title={t('certificate.new')}
      crumbs={[{ label: t('certificate.title'), href: '/member-certificates' }]}
    />
  )
  if (!first) {
    return (
      <>
        {header}
        <EmptyState title={t('noPlace')} hint={t('noPlaceHint')} />
      </>
    )
  }
  return (
    <ForMember id={from} header={header}>
      {(member) => <Task member={member} first={first.id} back={from && `/members/${from}`} />}
    </ForMember>
  )
}

type TaskProps = { member: Chosen; first: string; back?: string }

function Task({ member: { id, name, branch }, first, back = '/member-certificates' }: TaskProps) {
  const { t } = useTranslation(['books', 'common'])
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const save = async (values: MemberCertificateIn, saved: () => void) => {
    try {
      const { data } = await issueMemberCertificate({
        headers,
        body: { ...values, member_id: id, registered_at: values.registered_at ?? first },
      })
      saved()
      notify.done(t('certificate.done', { number: data.number }))
      await cache.invalidateQueries({ queryKey: CERTIFICATES })
      await navigate({ to: '/member-certificates/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      <PageHeader
        title={t('certificate.newOf', { name })}
        subtitle={branch}
        crumbs={[{ label: t('certificate.title'), href: '/member-certificates' }]}
      />
      <StartForm<MemberCertificateIn>
        draft={`certificate.${id}`}
        submitText={t('certificate.submit')}
        initial={{ registered_at: first, valid_days: USUAL_DAYS }}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ href: back })}
      >
        <KeeperField places={useKeeperPlaces()} />
        <Words
          name="addressee"
          label={t('field.addressee')}
          extra={t('certificate.addresseeHint')}
          line
          most={60}
          autoFocus
        />
        <Words name="purpose" label={t('field.purpose')} line most={60} />
        <Form.Item
          name="valid_days"
          label={t('field.days')}
          rules={[
            { required: true, message: t('common:form.required', { label: t('field.days') }) },
          ]}
        >
          <InputNumber min={1} max={MOST_DAYS} precision={0} style={{ width: '10em' }} />
        </Form.Item>
      </StartForm>
    </div>
  )
}
