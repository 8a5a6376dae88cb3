/** 月度主题 (ACT-02): what streets have listed this year; a street lists the next. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { listActivityTheme } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatMonth } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { FormDialog } from '@/ui/FormDialog'
import { ACTIVITIES, themesQuery } from '../queries'
import styles from './activities.module.css'

type Values = { month: string; title: string; words?: string }
type Props = { open: boolean; onClose: () => void }

export function ThemesDialog({ open, onClose }: Props) {
  const { t } = useTranslation('activities')
  const language = useLanguage()
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const themes = useQuery({ ...themesQuery(dayjs().year()), enabled: open })
  const street = useMe().grants.find((one) => one.role === 'street_committee')?.org
  const required = [{ required: true, message: t('wrong.needed') }]
  const known = (
    <>
      {themes.data?.length === 0 && <EmptyState title={t('themes.empty')} />}
      <ul className={styles.lines}>
        {themes.data?.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.title}</strong>{' '}
              <span className={styles.muted}>
                {formatMonth(one.month.slice(0, 7), language)} · {one.street.name}
              </span>
            </span>
            {one.words && <p className={styles.words}>{one.words}</p>}
          </li>
        ))}
      </ul>
    </>
  )
  if (!street)
    return (
      <Modal open={open} title={t('themes.title')} footer={null} onCancel={onClose}>
        {known}
      </Modal>
    )
  return (
    <FormDialog<Values, unknown>
      open={open}
      title={t('themes.title')}
      okText={t('themes.add')}
      form={form}
      lead={known}
      start={{ month: dayjs().format('YYYY-MM') }}
      save={async ({ month, title, words = '' }, headers) =>
        listActivityTheme({
          body: { street_id: street.id, month: `${month}-01`, title, words },
          headers,
        })
      }
      done={t('themes.added')}
      after={() => cache.invalidateQueries({ queryKey: ACTIVITIES })}
      onClose={onClose}
    >
      <Form.Item name="month" label={t('themes.month')} rules={required}>
        <Input type="month" />
      </Form.Item>
      <Form.Item name="title" label={t('themes.name')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label={t('themes.words')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}
