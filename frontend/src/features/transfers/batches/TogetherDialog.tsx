/** One step for many: what it does to how many, and the few words that it wants. */
import { Form, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BatchMove, TransferStepsIn } from '@/api/gen'
import { OrgPicker } from '@/ui/OrgPicker'
import { Words } from '../components/Words'
import { BRANCHES } from '../kinds'
import { GRAVE, isReasoned } from '../steps'

export type Together = TransferStepsIn['step']
type Values = { words?: string; into?: string }
type Props = {
  open: boolean
  move: BatchMove
  onStep: (step: Together) => void
  onClose: () => void
}

export function TogetherDialog({ move: { move, transfer_ids }, onStep, onClose }: Props) {
  const { t } = useTranslation(['transfer-batches', 'transfers'])
  const [form] = Form.useForm<Values>()
  const count = transfer_ids.length
  const title = t('together.move', { action: t(`transfers:action.${move}`), count })
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ danger: GRAVE.includes(move) }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p style={{ color: 'var(--ant-color-text-secondary)' }}>{t(`transfers:what.${move}`)}</p>
      <p>{t('together.each')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => onStep(stepOf(move, values))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
      >
        {move === 'approve' && <Words name="words" label={t('transfers:form.opinion')} optional />}
        {isReasoned(move) && <Words name="words" label={t('transfers:form.why')} />}
        {move === 'arrive' && <Words name="words" label={t('transfers:form.whyLate')} optional />}
        {move === 'assign' && (
          <Form.Item name="into" label={t('transfers:form.into')} extra={t('together.asNamed')}>
            <OrgPicker label={t('transfers:form.into')} kinds={BRANCHES} allowClear />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function stepOf(move: BatchMove['move'], { words, into }: Values): Together {
  const said = words?.trim() ?? ''
  if (isReasoned(move)) return { action: move, reason: said }
  if (move === 'approve') return { action: move, opinion: said }
  if (move === 'assign') return { action: move, branch_id: into ?? null }
  if (move === 'arrive') return { action: move, reason: said }
  return { action: move as 'submit' | 'send_receipt' }
}
