/** 登记收到的党员证明信: what it says, when it came, and where the paper lies. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, InputNumber } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { keepReceivedCertificate, type ReceivedCertificateIn } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { CERTIFICATES } from '../bookQueries'
import { DayField } from '../components/DayField'
import { KeeperField } from '../components/KeeperField'
import { PersonFields } from '../components/PersonFields'
import { StartForm } from '../components/StartForm'
import styles from '../components/transfers.module.css'
import { Words } from '../components/Words'
import { useKeeperPlaces } from '../useKeeperPlaces'

const fieldOf = (field: string) => field.replace(/^body\./, '')

export function ReceivedPage() {
  const { t } = useTranslation('books')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const places = useKeeperPlaces()
  const [first] = places
  const header = (
    <PageHeader
      title={t('received.title')}
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
  const save = async (values: ReceivedCertificateIn, saved: () => void) => {
    try {
      const { registered_at = first.id, valid_days, ...said } = values
      const body = { ...said, registered_at, valid_days: valid_days ?? 0 }
      const { data } = await keepReceivedCertificate({ headers, body })
      saved()
      notify.done(t('received.done'))
      await cache.invalidateQueries({ queryKey: CERTIFICATES })
      await navigate({ to: '/member-certificates/$id', params: { id: data.id } })
    } finally {
      renew()
    }
  }
  return (
    <div className={styles.task}>
      {header}
      <StartForm<ReceivedCertificateIn>
        draft="certificate.received"
        submitText={t('received.submit')}
        initial={{ registered_at: first.id, received_on: dayjs().format('YYYY-MM-DD') }}
        fieldOf={fieldOf}
        onSave={save}
        onCancel={() => void navigate({ to: '/member-certificates' })}
      >
        <KeeperField places={places} />
        <PersonFields />
        <div className={styles.fields}>
          <Words name="number" label={t('field.number')} line most={60} />
          <Words name="issuer" label={t('field.issuer')} line most={60} />
          <Words name="purpose" label={t('field.purpose')} line most={60} />
          <DayField name="issued_on" label={t('field.issuedOn')} />
          <DayField name="received_on" label={t('field.receivedOn')} />
          <Form.Item name="valid_days" label={t('field.days')} extra={t('received.daysHint')}>
            <InputNumber min={1} max={366} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Words name="kept_at" label={t('field.keptAt')} line most={200} optional />
        </div>
      </StartForm>
    </div>
  )
}
