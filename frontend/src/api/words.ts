/** What a person reads for a problem code or a field fault: `problems.json`, by code. */
import { i18next } from '@/i18n'
import type { FieldFault, Problem } from './problem'

function say(key: string, facts: Record<string, unknown>): string | undefined {
  const full = `problems:${key}`
  return i18next.exists(full) ? i18next.t(full as never, facts) : undefined
}

/** What happened and what to do. A code we have no words for falls back to the server's title. */
export function problemText(problem: Problem): string {
  const known = say(`code.${problem.code}`, problem)
  if (known) return known
  return problem.status >= 400 && problem.status < 500 && problem.title !== problem.code
    ? problem.title
    : (say('code.unknown', {}) ?? problem.title)
}

export function fieldText(fault: FieldFault): string {
  return (
    say(`field.${fault.code}`, {}) ??
    say(`code.${fault.code}`, {}) ??
    fault.message ??
    say('field.invalid', {}) ??
    fault.code
  )
}

/** `body.estates.0.name` → `['estates', 0, 'name']`, as antd's Form names it. */
export function fieldPath(field: string): (string | number)[] {
  return field
    .replace(/^(body|query|path)\./, '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
