/** What a person reads for a problem code or a field fault: `problems.json`, by code. */
import { i18next } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import type { FieldFault, Problem } from './problem'

function say(key: string, facts: Record<string, unknown>): string | undefined {
  const full = `problems:${key}`
  return i18next.exists(full) ? i18next.t(full as never, facts) : undefined
}

/** What happened and what to do, for a code alone: why an action is refused. */
export function codeText(code: string, facts: Record<string, string> = {}): string {
  return say(`code.${code}`, facts) ?? say('code.unknown', {}) ?? code
}

/** Who was faster and when, where the server tells us; undefined for every other refusal. */
export function fasterText({ code, facts = {} }: Problem): string | undefined {
  if (!facts.changed_by || !facts.changed_at) return undefined
  const language = i18next.language === 'en-US' ? 'en-US' : 'zh-CN'
  return say(`faster.${code}`, { ...facts, time: formatDateTime(facts.changed_at, language) })
}

/** The same with what the server adds: its facts, and the rule that was broken. */
export function problemText(problem: Problem): string {
  const { code, facts = {} } = problem
  const rule = facts.rule && say(`field.${facts.rule}`, {})
  const words = fasterText(problem) ?? codeText(code, facts)
  return rule ? `${words}（${rule}）` : words
}

export function fieldText(fault: FieldFault): string {
  return (
    say(`field.${fault.code}`, {}) ??
    say(`code.${fault.code}`, {}) ??
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
