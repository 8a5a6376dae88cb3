/** One step of a proposal as a button; the steps that need words ask for them. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { takeShowcaseStep, type WholeShowcaseOut } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { FormDialog } from '@/ui/FormDialog'
import { notify } from '@/ui/notify'
import { SHOWCASES } from '../queries'

type Action = WholeShowcaseOut['allowed_actions'][number]

/** Consent, decline, withdraw: at once, no reason is asked (SP-24). */
export function OwnStep({ id, action }: { id: string; action: Action }) {
  const { t } = useTranslation('showcases')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const taking = useMutation({
    mutationFn: () => takeShowcaseStep({ path: { showcase_id: id }, body: { action }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t(`done.${action}`))
      return cache.invalidateQueries({ queryKey: SHOWCASES })
    },
  })
  return (
    <Button
      size="large"
      type={action === 'consent' ? 'primary' : 'default'}
      loading={taking.isPending}
      onClick={() => taking.mutate()}
    >
      {t(`act.${action}`)}
    </Button>
  )
}

type Values = { reason?: string; paper_on?: string }

/** A signed consent with its day, or retracting with its reason. */
export function DeskStep({ id, action }: { id: string; action: 'note_consent' | 'retract' }) {
  const { t } = useTranslation('showcases')
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Values>()
  const required = [{ required: true, whitespace: true, message: t('needed') }]
  const retract = action === 'retract'
  return (
    <>
      <Button danger={retract} onClick={() => setOpen(true)}>
        {t(`act.${action}`)}
      </Button>
      <FormDialog<Values, unknown>
        open={open}
        title={t(`act.${action}`)}
        okText={t(`act.${action}`)}
        danger={retract}
        form={form}
        start={retract ? {} : { paper_on: isoDay(new Date()) }}
        lead={<p>{t(`lead.${action}`)}</p>}
        save={(values, headers) =>
          takeShowcaseStep({ path: { showcase_id: id }, body: { action, ...values }, headers })
        }
        done={t(`done.${action}`)}
        after={() => cache.invalidateQueries({ queryKey: SHOWCASES })}
        onClose={() => setOpen(false)}
      >
        {retract ? (
          <Form.Item name="reason" label={t('field.reason')} rules={required}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        ) : (
          <Form.Item name="paper_on" label={t('field.paperOn')} rules={required}>
            <Input type="date" />
          </Form.Item>
        )}
      </FormDialog>
    </>
  )
}
