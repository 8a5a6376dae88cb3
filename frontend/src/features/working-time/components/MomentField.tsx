/** A day with its clock, kept as text: `2026-12-28T10:00`. */
import { DatePicker, Form, type FormItemProps } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'

type Props = Pick<FormItemProps, 'name' | 'label' | 'extra' | 'style' | 'rules'> & {
  required?: boolean
  autoFocus?: boolean
}

export function MomentField({ required = false, autoFocus, rules = [], ...item }: Props) {
  const { t } = useTranslation()
  const message = t('form.required', { label: String(item.label) })
  return (
    <Form.Item
      {...item}
      rules={required ? [{ required: true, message }, ...rules] : rules}
      getValueProps={(value?: string | null) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DDTHH:mm')}
    >
      <DatePicker
        autoFocus={autoFocus}
        format="YYYY-MM-DD HH:mm"
        showTime={{ format: 'HH:mm' }}
        needConfirm={false}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
