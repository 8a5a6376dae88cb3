/** From when to when, by clocks in China. */
import dayjs from 'dayjs'
import type { RecordLine } from '@/api/gen'

const CHINA = 8 * 60
const clock = (at: string) => {
  const moment = dayjs(at)
  return moment.add(CHINA - moment.utcOffset(), 'minute').format('HH:mm')
}

export function RecordSpan({ line }: { line: Pick<RecordLine, 'begins_at' | 'ends_at'> }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {clock(line.begins_at)}–{clock(line.ends_at)}
    </span>
  )
}
