/** A calendar day in a form: the field shows a date, the form holds `2026-03-02`. */
import dayjs from 'dayjs'

export const asDay = {
  getValueProps: (value?: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD'),
}
