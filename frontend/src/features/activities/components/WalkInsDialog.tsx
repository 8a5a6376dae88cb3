/** Who came without having signed up, by name among the members who are checked in. */
import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { addActivityWalkIns } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { PresentPicker } from '@/ui/PresentPicker'
import { ACTIVITIES } from '../queries'

type Values = { check_in_ids: string[] }
type Props = { open: boolean; id: string; onClose: () => void }

export function WalkInsDialog({ open, id, onClose }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('walkIns.title')}
      okText={t('walkIns.add')}
      form={form}
      lead={<p>{t('walkIns.hint')}</p>}
      save={(body, headers) => addActivityWalkIns({ path: { activity_id: id }, body, headers })}
      done={t('walkIns.done')}
      after={() => cache.invalidateQueries({ queryKey: ACTIVITIES })}
      onClose={onClose}
    >
      <Form.Item
        name="check_in_ids"
        label={t('walkIns.who')}
        rules={[{ required: true, message: t('wrong.needed') }]}
      >
        <PresentPicker placeholder={t('walkIns.who')} />
      </Form.Item>
    </FormDialog>
  )
}
