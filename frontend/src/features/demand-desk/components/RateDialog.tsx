/** How the resident found it, as said on the phone: stars and words, once (SRV-03). */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { rateServiceDemandForResident } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { DEMANDS } from '../queries'

const STARS = [1, 2, 3, 4, 5] as const
type Values = { stars: number; words?: string }
type Props = { id: string; open: boolean; onClose: () => void }

export function RateDialog({ id, open, onClose }: Props) {
  const { t } = useTranslation('demand-desk')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('act.rate')}
      okText={t('act.rate')}
      form={form}
      save={({ stars, words = '' }, headers) =>
        rateServiceDemandForResident({
          path: { demand_id: id },
          body: { stars, words: words.trim() },
          headers,
        })
      }
      done={t('saved')}
      after={() => cache.invalidateQueries({ queryKey: DEMANDS })}
      onClose={onClose}
      lead={<p>{t('lead.rate')}</p>}
    >
      <Form.Item
        name="stars"
        label={t('field.rated')}
        rules={[{ required: true, message: t('wrong.needed') }]}
      >
        <Radio.Group
          options={STARS.map((value) => ({ value, label: t('stars', { count: value }) }))}
        />
      </Form.Item>
      <Form.Item name="words" label={t('field.said')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
