/** What the form of the opening hours holds, and what of it is sent. */
import type { ExtraIn, HoursIn, HoursOut, PeriodIn } from '@/api/gen'
import { hoursOf } from './calendar'

export const EXTRAS = ['night', 'weekend'] as const satisfies readonly ExtraIn['kind'][]
export type ExtraKind = (typeof EXTRAS)[number]

export type HoursValues = {
  org_id: string
  valid_from: string
  title: string
  periods: PeriodIn[]
} & Partial<Record<ExtraKind, PeriodIn[]>>

export function bodyOf(values: HoursValues): HoursIn {
  const { org_id, valid_from, title, periods } = values
  const extra = EXTRAS.flatMap((kind) =>
    (values[kind] ?? []).map((period) => ({ kind, ...period })),
  )
  return { org_id, valid_from, title: title.trim(), periods, extra }
}

/** What holds now, to begin with. */
export const valuesOf = (
  hours: HoursOut | undefined,
): Pick<HoursValues, 'periods' | ExtraKind> => ({
  periods: hours?.periods ?? [
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '17:30' },
  ],
  night: extraOf(hours, 'night'),
  weekend: extraOf(hours, 'weekend'),
})

export const extraOf = (hours: HoursOut | undefined, kind: ExtraKind): PeriodIn[] =>
  (hours?.extra ?? [])
    .filter((each) => each.kind === kind)
    .map(({ opens, closes }) => ({ opens, closes }))

/** Those that hold on a day: the last that began by then. */
export const hoursOn = (all: readonly HoursOut[], day: string): HoursOut | undefined =>
  all.findLast((hours) => hours.valid_from === null || hours.valid_from <= day) ?? all[0]

export const extraText = (hours: HoursOut, kind: ExtraKind): string => hoursOf(extraOf(hours, kind))

/** The server names an extra period by its place in the one list; the form has two. */
export function fieldOfExtra(field: string, values: HoursValues): string {
  const found = /extra\.(\d+)/.exec(field)
  if (!found) return field
  const at = Number(found[1])
  const nights = values.night?.length ?? 0
  return at < nights ? `night.${at}.opens` : `weekend.${at - nights}.opens`
}
