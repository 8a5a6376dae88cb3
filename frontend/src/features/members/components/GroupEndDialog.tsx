/** From which day a member is no longer of a group, and what that rests on. */
import { Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { endMemberGroup, type GroupEntryOut } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { isAbroad } from '../groupKinds'
import { DayField } from './DayField'

type Values = { until: string; note?: string }
type Props = {
  open: boolean
  id: string
  entry: GroupEntryOut | null
  onDone: () => Promise<unknown>
  onClose: () => void
}

export function GroupEndDialog({ open, id, entry, onDone, onClose }: Props) {
  const { t } = useTranslation('members')
  const [form] = Form.useForm<Values>()
  const kind = entry ? t(`groups.kind.${entry.kind}`) : ''
  return (
    <FormDialog
      open={open}
      title={t('groups.endTitle', { kind })}
      okText={t('groups.end')}
      form={form}
      start={{ until: dayjs().format('YYYY-MM-DD') }}
      save={({ until, note }, headers) =>
        endMemberGroup({
          path: { member_id: id, group_id: entry?.id ?? '' },
          body: { until, note: note?.trim() ?? '' },
          headers,
        })
      }
      done={t('groups.ended')}
      after={onDone}
      onClose={onClose}
      lead={<p>{t('groups.endHint')}</p>}
    >
      <DayField
        name="until"
        label={t(isAbroad(entry?.kind) ? 'groups.field.returned' : 'groups.field.until')}
        required={t('groups.wrong.until')}
      />
      <Form.Item name="note" label={t('groups.field.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
