/** Somebody found goes onto the register of floating members; only what the line lacks is asked. */
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { enterSurveyFind, type FindLine, type SurveyEntryIn } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { SURVEYS } from '../queries'
import styles from './surveys.module.css'

type Props = { open: boolean; line: FindLine | null; onClose: () => void }

export function EnterDialog({ open, line, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const [form] = Form.useForm<SurveyEntryIn>()
  const rules = [{ required: true, message: t('needed') }]
  return (
    <FormDialog
      open={open}
      title={t('enterOf', { name: line?.name ?? '' })}
      okText={t('enter')}
      form={form}
      start={{
        origin: line?.origin,
        until: dayjs().add(1, 'year').format('YYYY-MM-DD'),
      }}
      save={(body, headers) =>
        enterSurveyFind({
          path: { find_id: line?.id ?? '' },
          body: { ...body, origin: body.origin.trim() },
          headers: { ...headers, ...ifMatch(`"${line?.version}"`) },
        })
      }
      done={t('entered', { name: line?.name ?? '' })}
      after={async () => {
        await cache.invalidateQueries({ queryKey: SURVEYS })
        await cache.invalidateQueries({ queryKey: ['floating'] })
      }}
      onClose={onClose}
      lead={<p className={styles.muted}>{t('enterWhat')}</p>}
    >
      <Form.Item name="origin" label={t('field.origin')} rules={rules}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="until" label={t('field.until')} rules={rules}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}
