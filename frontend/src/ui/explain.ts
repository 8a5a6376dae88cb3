/** Lines of an explanation: Chinese as the server wrote it (paper says the same), else our words. */

import type { CalculationOut, ExplanationLineOut } from '@/api/gen'
import { i18next } from '@/i18n'
import { formatDate, formatDateTime, type Language } from '@/lib/time'
import { feastName } from './holidays'

/** Lines that name whom one waits for. */
const WAITS: readonly ExplanationLineOut['code'][] = [
  'pause',
  'wait_suspends',
  'wait_counts',
  'waited_counted',
]

const say = (key: string, facts: Record<string, unknown> = {}): string =>
  i18next.t(`working-time:line.${key}` as never, facts)

/** Minutes of China's clock without a zone, as facts hold them. */
const moment = (text: unknown, language: Language) => formatDateTime(`${text}:00+08:00`, language)

export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 && i18next.t('working-time:hours', { hours }),
    (rest > 0 || hours === 0) && i18next.t('working-time:minutes', { minutes: rest }),
  ]
  return parts.filter(Boolean).join(' ')
}

export const limitText = (days: unknown, kind: unknown): string =>
  kind === 'same_day' ? say('same_day') : say(`span.${kind}`, { days, count: Number(days) })

function daysText(line: ExplanationLineOut, language: Language): string {
  if (!line.day) return ''
  const first = formatDate(line.day, language)
  return line.through && line.through !== line.day
    ? say('from_to', { first, last: formatDate(line.through, language) })
    : first
}

function factsOf(line: ExplanationLineOut, language: Language): Record<string, unknown> {
  const { facts } = line
  const text = (key: string) => String(facts[key] ?? '')
  const numbers = facts.number === facts.number_to ? 'one_day' : 'some_days'
  const why = [text('reason'), text('ground')].filter(Boolean).join(', ')
  return {
    ...facts,
    name: feastName(text('name')),
    counted: facts.number === undefined ? '' : say(numbers, facts),
    full: facts.full_at ? say('full', { time: text('full_at').slice(-5) }) : '',
    periods: facts.periods ? text('periods').replaceAll('、', ', ') : '',
    limit: limitText(facts.days, facts.kind),
    limit_before: limitText(facts.before, facts.kind),
    since: facts.since ? moment(facts.since, language) : '',
    start: facts.start ? moment(facts.start, language) : '',
    due: facts.due ? moment(facts.due, language) : '',
    from: facts.from ? moment(facts.from, language) : '',
    until: facts.to ? moment(facts.to, language) : say('still'),
    wait: WAITS.includes(line.code)
      ? i18next.t(`working-time:pause.kind.${facts.kind}` as never)
      : '',
    why: why ? say('why', { why }) : '',
    length: facts.minutes === undefined ? '' : lengthText(Number(facts.minutes)),
    paused: facts.paused_minutes
      ? say('paused', { length: lengthText(Number(facts.paused_minutes)) })
      : '',
  }
}

/** Variants: a closure without a name, shorter hours on a make-up day, a pause that took no working time. */
function keyOf({ code, facts }: ExplanationLineOut): string {
  if (code === 'closure' && !facts.name) return 'closure_unnamed'
  if (code === 'make_up' && facts.periods) return 'make_up_hours'
  if (code === 'half_day' && !facts.name) return 'half_day_unnamed'
  if (code === 'pause' && facts.to && !facts.minutes) return 'pause_idle'
  return code
}

export function lineText(line: ExplanationLineOut, language: Language): string {
  if (language === 'zh-CN') return line.text
  const days = daysText(line, language)
  const words = say(keyOf(line), factsOf(line, language))
  return days ? say('of_day', { days, words }) : words
}

/** The whole of it as plain text, for the clipboard. */
export function asText(found: CalculationOut, language: Language): string {
  return found.explanation.map((line) => lineText(line, language)).join('\n')
}
