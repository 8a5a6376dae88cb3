/** 评议等次: the community's own list, the best first; slips keep the grade they were given (PV-46). */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { getAppraisalGrades, setAppraisalGrades } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { FEEDBACK } from '../queries'

type Props = { open: boolean; org: { id: string; name: string }; onClose: () => void }

export function GradesDialog({ open, org, onClose }: Props) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const [form] = Form.useForm<{ grades: string[] }>()
  const found = useQuery({
    queryKey: [...FEEDBACK, 'grades', org.id],
    queryFn: async ({ signal }) =>
      (await getAppraisalGrades({ query: { org: org.id }, signal })).data,
    enabled: open,
  })
  return (
    <FormDialog
      key={found.data?.grades.join()}
      open={open && found.data !== undefined}
      title={t('grades.of', { name: org.name })}
      okText={t('grades.save')}
      form={form}
      start={{ grades: found.data?.grades }}
      save={({ grades }, headers) =>
        setAppraisalGrades({ body: { org_id: org.id, grades }, headers })
      }
      done={t('grades.saved')}
      after={() => cache.invalidateQueries({ queryKey: FEEDBACK })}
      onClose={onClose}
    >
      <Form.Item
        name="grades"
        label={t('grades.title')}
        extra={t('grades.hint')}
        rules={[{ required: true, type: 'array', min: 2, max: 10, message: t('grades.count') }]}
      >
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
    </FormDialog>
  )
}
