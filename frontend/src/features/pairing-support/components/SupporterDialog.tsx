/** Who supports it: found by name among those checked in there and its staff; or handing over. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addSupporter } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { FormDialog } from '@/ui/FormDialog'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { candidatesQuery, PAIRS } from '../queries'

export type Adding = { instead?: { id: string; name: string } }
type Values = { member_id: string; reason?: string }
type Props = { id: string; adding: Adding | null; onClose: () => void }
type PickProps = { id: string; value?: string; onChange?: (member: string) => void }

function Pick({ id, value, onChange }: PickProps) {
  const { t } = useTranslation('pairing')
  const [asked, setAsked] = useState('')
  const q = useDeferredValue(asked)
  const query = useQuery(candidatesQuery(id, q))
  return (
    <>
      <Input
        aria-label={t('supporter.find')}
        placeholder={t('supporter.find')}
        value={asked}
        maxLength={60}
        onChange={(event) => setAsked(event.target.value)}
        style={{ marginBottom: 8 }}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.length === 0 && <EmptyState title={t('supporter.nobody')} />}
      <div style={{ maxHeight: 260, overflowY: 'auto' }}>
        <Radio.Group
          vertical
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={(query.data ?? []).map((one) => ({
            value: one.member_id,
            label: [one.name, t(`capacity.${one.capacity}`), one.org_name].join(' · '),
          }))}
        />
      </div>
    </>
  )
}

export function SupporterDialog({ id, adding, onClose }: Props) {
  const { t } = useTranslation('pairing')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const from = adding?.instead
  return (
    <FormDialog
      open={adding !== null}
      title={from ? t('supporter.handOver', { name: from.name }) : t('supporter.add')}
      okText={t('supporter.save')}
      form={form}
      start={{}}
      save={({ member_id, reason = '' }, headers) =>
        addSupporter({
          path: { pair_id: id },
          body: { member_id, reason, ...(from && { instead_of: from.id }) },
          headers,
        })
      }
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: PAIRS })}
      onClose={onClose}
      lead={<p>{t('supporter.lead')}</p>}
    >
      <Form.Item
        name="member_id"
        label={t('field.supporter')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Pick id={id} />
      </Form.Item>
      {from && (
        <Form.Item
          name="reason"
          label={t('field.reason')}
          extra={t('unnamed')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
