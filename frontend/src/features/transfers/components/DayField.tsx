/** A day or a month of a form, up to today: kept as text (`2026-11-02`, `2026-10`). */
import { DatePicker, Form } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  name: string | string[]
  label: string
  month?: boolean
  optional?: boolean
  /** Also a day to come. */
  future?: boolean
  extra?: string
}

/** Enter takes the day that was typed; the form is sent by its button, or Ctrl+Enter. */
const takesTheDayOnly = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

export function DayField({ name, label, month = false, optional = false, future, extra }: Props) {
  const { t } = useTranslation()
  const format = month ? 'YYYY-MM' : 'YYYY-MM-DD'
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, message: t('form.required', { label }) }]}
      getValueProps={(value?: string) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format(format) ?? ''}
    >
      <DatePicker
        picker={month ? 'month' : 'date'}
        format={format}
        onKeyDown={takesTheDayOnly}
        maxDate={month || future ? undefined : dayjs()}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
