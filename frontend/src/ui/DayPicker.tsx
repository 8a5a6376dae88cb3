/** One day; for forms that open without it: `later` brings it. */
import { DatePicker, type DatePickerProps } from 'antd'

export function DayPicker(props: Omit<DatePickerProps, 'open'>) {
  return <DatePicker {...props} style={{ width: '12em', ...props.style }} />
}
