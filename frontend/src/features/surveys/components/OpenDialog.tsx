/** A street opens the survey of a year, with the day by which all below it have signed. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { openSurveyRound } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { SURVEYS } from '../queries'
import styles from './surveys.module.css'

type Values = { org_id: string; due_on: string; note?: string }
type Props = { open: boolean; streets: { id: string; name: string }[]; onClose: () => void }

export function OpenDialog({ open, streets, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const year = dayjs().year()
  const required = [{ required: true, message: t('needed') }]
  return (
    <FormDialog
      open={open}
      title={t('openOf', { year })}
      okText={t('open')}
      form={form}
      start={{ org_id: streets[0]?.id, due_on: `${year}-12-31` }}
      save={async ({ note, ...rest }, headers) =>
        (await openSurveyRound({ headers, body: { ...rest, year, note: note?.trim() ?? '' } })).data
      }
      after={async (made) => {
        await cache.invalidateQueries({ queryKey: SURVEYS })
        await navigate({ to: '/surveys/$id', params: { id: made.id } })
      }}
      onClose={onClose}
      lead={<p className={styles.muted}>{t('openWhat')}</p>}
    >
      <Form.Item name="org_id" label={t('field.street')} rules={required}>
        <Select options={streets.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="due_on" label={t('field.due')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label={t('field.demand')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
