/** What a person reads for a problem code or a field fault, by code: `trouble.json` has the words that
 * any page may need at once, `problems.json` all others; it comes when the first page is at rest. */
import { useSyncExternalStore } from 'react'
import { i18next } from '@/i18n'
import { load } from '@/i18n/later'
import { formatDateTime } from '@/lib/time'
import type { FieldFault, Problem } from './problem'

function say(key: string, facts: Record<string, unknown>): string | undefined {
  const full = [`trouble:${key}`, `problems:${key}`].find((one) => i18next.exists(one))
  return full && i18next.t(full as never, facts)
}

/** Done once the words of every refusal are here, or cannot be had; then the general ones stand in. */
export const wordsCome = (): Promise<void> => load('problems').catch(() => undefined)

function whenAdded(run: () => void): () => void {
  i18next.store.on('added', run)
  return () => i18next.store.off('added', run)
}

/** Draws again when they come: for what tells of a refusal that no request has met. */
export const useRefusalWords = (): boolean =>
  useSyncExternalStore(whenAdded, () => i18next.hasResourceBundle('zh-CN', 'problems'))

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
