/** Takes a ledger out as a workbook, or files the year that is over (TKT-32). */
import { useMutation } from '@tanstack/react-query'
import { DatePicker, Form, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { LedgerForm } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { focusField } from '@/ui/focusField'
import { notify } from '@/ui/notify'
import { OrgField } from '@/ui/OrgField'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { saveBlob } from '@/ui/saveBlob'
import { Filings } from './Filings'
import { FORMS } from './forms'
import { takeLedger } from './ledgerQueries'

type Props = { open: boolean; onClose: () => void }
type Values = { form: LedgerForm; org?: string; days: [Dayjs, Dayjs] }

const COUNTERS = ['centre_director', 'department_head']

export function LedgerDialog({ open, onClose }: Props) {
  const { t } = useTranslation('ledgers')
  const [form] = Form.useForm<Values>()
  const own = useMe().grants.find((grant) => COUNTERS.includes(grant.role))?.org
  const asked = Form.useWatch([], form)
  const take = useMutation({
    mutationFn: async ({ form: book, org = '', days }: Values) => {
      const [since, until] = days.map((day) => day.format('YYYY-MM-DD')) as [string, string]
      const file = await takeLedger({ form: book, org, since, until })
      saveBlob(file, `${t(`${book}`)}-${since}-${until}.xlsx`)
    },
    meta: { errors: 'inline' },
    onSuccess: () => notify.done(t('done')),
  })
  const today = dayjs(isoDay(new Date()))
  return (
    <Modal
      open={open}
      title={t('title')}
      okText={t('take')}
      confirmLoading={take.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={focusField}
      destroyOnHidden
    >
      <ProblemAlert error={take.error} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ form: 'base', org: own?.id, days: [today.startOf('year'), today] }}
        onFinish={(values) => take.mutate(values)}
      >
        <Form.Item name="form" label={t('form')}>
          <Select options={FORMS.map((value) => ({ value, label: t(`${value}`) }))} />
        </Form.Item>
        <OrgField name="org" label={t('place')} kinds={['centre', 'department']} chosen={own} />
        <Form.Item name="days" label={t('days')} rules={[{ required: true }]} extra={t('hint')}>
          <DatePicker.RangePicker allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      {asked?.org && <Filings form={asked.form} org={asked.org} year={today.year() - 1} />}
    </Modal>
  )
}
