/** A day or a month of the form: kept as text (`2008-06-30`, `1985-07`), picked in a calendar. */
import { DatePicker, Form } from 'antd'
import dayjs from 'dayjs'
import type { MemberValues } from '../memberValues'

type Props = { name: keyof MemberValues; label: string; month?: boolean; extra?: string }

export function DayField({ name, label, month = false, extra }: Props) {
  const format = month ? 'YYYY-MM' : 'YYYY-MM-DD'
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format(format) ?? ''}
    >
      <DatePicker
        picker={month ? 'month' : 'date'}
        format={format}
        maxDate={dayjs()}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
