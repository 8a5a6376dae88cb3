/** Narrows a roster to a day that is past; none is today. */
import dayjs from 'dayjs'
import { DayPicker } from './laterDayPicker'

type Props = {
  label: string
  value: string | undefined
  onChange: (on: string | undefined) => void
}

export function DayFilter({ label, value, onChange }: Props) {
  return (
    <DayPicker
      aria-label={label}
      placeholder={label}
      maxDate={dayjs()}
      value={value ? dayjs(value) : null}
      onChange={(next) => onChange(dayjs.isDayjs(next) ? next.format('YYYY-MM-DD') : undefined)}
      standIn={<span style={{ display: 'inline-block', width: '12em' }} />}
    />
  )
}
