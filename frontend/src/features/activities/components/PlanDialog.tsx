/** Plans an activity of one's organisation. */
import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { type ActivityOut, type OrgKind, planActivity } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { OrgField } from '@/ui/OrgField'
import { ACTIVITIES } from '../queries'
import { PlanFields, type PlanValues, planOf } from './PlanFields'

const KINDS: readonly OrgKind[] = [
  'community_org',
  'unit_org',
  'general_branch',
  'branch',
  'centre',
  'department',
  'street_committee',
]
type Values = PlanValues & { org_id: string }
type Props = { open: boolean; onClose: () => void; onMade: (made: ActivityOut) => void }

export function PlanDialog({ open, onClose, onMade }: Props) {
  const { t } = useTranslation('activities')
  const cache = useQueryClient()
  const home = useMe().grants[0]?.org
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, ActivityOut>
      open={open}
      title={t('plan')}
      okText={t('save')}
      form={form}
      start={{ org_id: home?.id, open_to: 'checked_in', is_service: true }}
      save={async ({ org_id, ...plan }, headers) =>
        (await planActivity({ body: { ...planOf(plan), org_id }, headers })).data
      }
      done={t('planned')}
      after={async (made) => {
        await cache.invalidateQueries({ queryKey: ACTIVITIES })
        onMade(made)
      }}
      onClose={onClose}
    >
      <OrgField name="org_id" label={t('field.org')} kinds={KINDS} under={home?.id} chosen={home} />
      <PlanFields />
    </FormDialog>
  )
}
