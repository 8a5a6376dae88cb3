/** What the calculator's form holds, and what of it is asked. */
import type { CalculationIn, LimitKind, PauseKind } from '@/api/gen'

export const LIMIT_KINDS: readonly LimitKind[] = ['working_days', 'calendar_days', 'same_day']
export const PAUSE_KINDS: readonly PauseKind[] = ['client', 'superior', 'statutory']

export type PauseValues = { kind: PauseKind; start: string; end?: string; reason?: string }

/** Moments are `2026-12-28T10:00`, clocks of China. */
export type CalculationValues = {
  start: string
  kind: LimitKind
  days?: number
  statutory_days?: number | null
  pauses?: PauseValues[]
}

const instant = (clock: string): string => `${clock}:00+08:00`

export function questionOf(values: CalculationValues, orgId: string | undefined): CalculationIn {
  const { start, kind, days = 0, statutory_days = null, pauses = [] } = values
  return {
    start: instant(start),
    limit: { kind, days: kind === 'same_day' ? 0 : days, statutory_days },
    pauses: pauses.map((pause) => ({
      kind: pause.kind,
      start: instant(pause.start),
      end: pause.end ? instant(pause.end) : null,
      reason: pause.reason?.trim() ?? '',
    })),
    org_id: orgId ?? null,
  }
}

/** Now, as China's clocks show it, without seconds. */
export const nowInChina = (): string =>
  new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)
