/** Who will stand on the letter, line by line, and the opinion or the reason. */
import { Form, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JointGroup } from '@/api/gen'
import { Words } from '../components/Words'

type Props = {
  open: boolean
  group: JointGroup
  onIssue: (words: string) => void
  onClose: () => void
}

export function JointDialog({ group, onIssue, onClose }: Props) {
  const { t } = useTranslation(['transfer-batches', 'transfers'])
  const [form] = Form.useForm<{ words?: string }>()
  const { names, destination, addressee, again } = group
  return (
    <Modal
      open
      title={t('joint.title', { count: names.length })}
      okText={t(again ? 'joint.okAgain' : 'joint.ok')}
      onOk={form.submit}
      onCancel={onClose}
    >
      {addressee && <p>{t('joint.to', { addressee, destination })}</p>}
      <ol style={{ maxHeight: 200, overflowY: 'auto', paddingInlineStart: 28 }}>
        {names.map((name, nth) => (
          <li key={group.transfer_ids[nth]}>{name}</li>
        ))}
      </ol>
      <p style={{ color: 'var(--ant-color-text-secondary)' }}>
        {t(again ? 'joint.whatAgain' : 'joint.what')}
      </p>
      <Form<{ words?: string }>
        form={form}
        layout="vertical"
        onFinish={({ words }) => onIssue(words?.trim() ?? '')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
      >
        <Words
          name="words"
          label={t(again ? 'transfers:form.why' : 'transfers:form.opinion')}
          optional={!again}
        />
      </Form>
    </Modal>
  )
}
