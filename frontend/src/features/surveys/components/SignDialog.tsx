/** The signature of a sheet: its day, and that nobody was found if so. */
import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api'
import { type SurveySheetOut, signSurveySheet } from '@/api/gen'
import { FormDialog } from '@/ui/FormDialog'
import { SURVEYS } from '../queries'
import styles from './surveys.module.css'

type Values = { surveyed_on: string; nobody?: boolean; comment?: string }
type Props = { open: boolean; sheet: SurveySheetOut; etag: string; onClose: () => void }

export function SignDialog({ open, sheet, etag, onClose }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const found = sheet.inflow + sheet.merchants
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <FormDialog
      open={open}
      title={t('signOf', { name: sheet.org_name })}
      okText={t('sign')}
      form={form}
      start={{ surveyed_on: today }}
      save={({ surveyed_on, nobody, comment }, headers) =>
        signSurveySheet({
          path: { sheet_id: sheet.id },
          body: { surveyed_on, nobody: nobody ?? false, comment: comment?.trim() ?? '' },
          headers: { ...headers, ...ifMatch(etag) },
        })
      }
      done={t('signedDone')}
      after={() => cache.invalidateQueries({ queryKey: SURVEYS })}
      onClose={onClose}
      lead={
        <p className={styles.muted}>
          {found > 0
            ? t('signFound', { inflow: sheet.inflow, merchants: sheet.merchants })
            : t('signNobody')}
        </p>
      }
    >
      <Form.Item
        name="surveyed_on"
        label={t('field.surveyedOn')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Input type="date" max={today} />
      </Form.Item>
      {found === 0 && (
        <Form.Item
          name="nobody"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, said?: boolean) =>
                said ? Promise.resolve() : Promise.reject(new Error(t('sayNobody'))),
            },
          ]}
        >
          <Checkbox>{t('nobody')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="comment" label={t('field.comment')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
