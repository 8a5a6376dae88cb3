/** A day or a month of the form: kept as text (`2008-06-30`, `1985-07`), picked in a calendar. */
import { DatePicker, Form } from 'antd'
import dayjs from 'dayjs'

type Props = {
  name: string
  label: string
  month?: boolean
  extra?: string
  /** The first and the last day to choose; without them up to today. */
  between?: readonly [string, string]
  /** What to say if it is left empty. */
  required?: string
}

export function DayField({ name, label, month = false, extra, between, required }: Props) {
  const format = month ? 'YYYY-MM' : 'YYYY-MM-DD'
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={required ? [{ required: true, message: required }] : undefined}
      getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format(format) ?? ''}
    >
      <DatePicker
        picker={month ? 'month' : 'date'}
        format={format}
        minDate={between && dayjs(between[0])}
        maxDate={between ? dayjs(between[1]) : dayjs()}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
