/** A day or a month of a form, up to today: kept as text (`2026-11-02`, `2026-10`). */
import { Form } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DayPicker } from '@/ui/laterDayPicker'

type Props = {
  name: string | string[]
  label: string
  month?: boolean
  optional?: boolean
  /** Also a day to come. */
  future?: boolean
  extra?: string
  /** The first field of a dialog: the focus waits for it where its calendar comes late. */
  first?: boolean
}

/** Enter takes the day that was typed; the form is sent by its button, or Ctrl+Enter. */
const takesTheDayOnly = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

export function DayField(props: Props) {
  const { name, label, month = false, optional = false, future, extra, first } = props
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
      <DayPicker
        autoFocus={first}
        picker={month ? 'month' : 'date'}
        format={format}
        onKeyDown={takesTheDayOnly}
        maxDate={month || future ? undefined : dayjs()}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
