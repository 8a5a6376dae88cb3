/** Records the meeting's finding for one member, or the same for several. */
import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { appraiseFeedbackSlips, type SlipOutcomeOut, type SlipVersionOut } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { FEEDBACK, TODOS } from '../queries'
import { AppraisalFields, type Finding, findingOf } from './AppraisalFields'

type Props = {
  open: boolean
  slips: { id: string; version: number }[]
  title: string
  grades: readonly string[]
  last?: SlipVersionOut
  onDone?: (refused: SlipOutcomeOut[]) => void
  onClose: () => void
}

export function AppraiseDialog({ open, slips, title, grades, last, onDone, onClose }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const [form] = Form.useForm<Finding>()
  return (
    <FormDialog
      open={open}
      title={title}
      okText={t('action.appraise')}
      form={form}
      start={{ ...findingOf(last) }}
      lead={<p>{t('frozenHint')}</p>}
      save={async (values, headers) =>
        (
          await appraiseFeedbackSlips({
            body: { ...values, deeds: values.deeds ?? '', slips },
            headers,
          })
        ).data.items
      }
      after={async (items) => {
        onDone?.(items.filter((item) => item.problem !== null))
        await cache.invalidateQueries({ queryKey: FEEDBACK })
        await cache.invalidateQueries({ queryKey: TODOS })
      }}
      onClose={onClose}
    >
      <AppraisalFields grades={grades} />
    </FormDialog>
  )
}
