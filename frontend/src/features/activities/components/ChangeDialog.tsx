/** Changes a plan, while it has no record. */
import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { type ActivityOut, changeActivity } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { ACTIVITIES } from '../queries'
import { fieldOf } from '../when'
import { PlanFields, type PlanValues, planOf } from './PlanFields'

type Props = { open: boolean; activity: ActivityOut; etag: string; onClose: () => void }

export function ChangeDialog({ open, activity, etag, onClose }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const [form] = Form.useForm<PlanValues>()
  const { title, field, is_service, open_to, place, capacity, plan, partners, research } = activity
  return (
    <FormDialog<PlanValues, unknown>
      open={open}
      title={t('change')}
      okText={t('save')}
      form={form}
      start={{
        title,
        field,
        is_service,
        open_to,
        place,
        capacity,
        plan,
        partners,
        research,
        theme_id: activity.theme_id,
        community_id: activity.community_id,
        venue_id: activity.venue_id,
        is_training: activity.is_training,
        occasion: activity.occasion,
        begins: fieldOf(activity.begins_at),
        ends: fieldOf(activity.ends_at),
      }}
      save={(values, headers) =>
        changeActivity({
          path: { activity_id: activity.id },
          body: planOf(values),
          headers: { ...headers, ...ifMatch(etag) },
        })
      }
      done={t('changed')}
      after={() => cache.invalidateQueries({ queryKey: ACTIVITIES })}
      onClose={onClose}
    >
      <PlanFields />
    </FormDialog>
  )
}
