/** 登记转入: somebody from elsewhere at one's committee, with the letter or before it. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { registerArrival } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { type ArrivalValues, arrivalBody, arrivalField } from '../arrival'
import { TRANSFERS } from '../queries'
import { ArrivalFields } from './ArrivalFields'
import { NoticeFields } from './NoticeFields'
import { StartForm } from './StartForm'
import styles from './transfers.module.css'

const REGISTERS = ['unit_org', 'street_committee', 'superior_org_department']

export function CommitteeTask() {
  const { t } = useTranslation('transfers')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const held = useMe().grants.filter(({ role }) => REGISTERS.includes(role))
  const places = [...new Map(held.map(({ org }) => [org.id, org])).values()]
  const header = (
    <PageHeader title={t('arrival.title')} crumbs={[{ label: t('title'), href: '/transfers' }]} />
  )
  const [first] = places
  if (!first) {
    return (
      <>
        {header}
        <EmptyState title={t('arrival.noPlace')} hint={t('arrival.noPlaceHint')} />
      </>
    )
  }
  const save = async (values: ArrivalValues, saved: () => void) => {
    try {
      const body = arrivalBody({ ...values, registered_at: values.registered_at ?? first.id })
      const { data } = await registerArrival({ headers, body })
      saved()
      notify.done(t('arrival.done', { name: data.person.name }))
      await cache.invalidateQueries({ queryKey: TRANSFERS })
      await navigate({ to: '/transfers/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      {header}
      <StartForm<ArrivalValues>
        draft="transfer.arrival"
        submitText={t('arrival.submit')}
        initial={{
          registered_at: first.id,
          status: 'full',
          reason: 'job',
          channel: 'paper',
        }}
        fieldOf={arrivalField}
        onSave={save}
        onCancel={() => void navigate({ to: '/transfers' })}
      >
        <ArrivalFields places={places} />
        <NoticeFields counter />
      </StartForm>
    </div>
  )
}
