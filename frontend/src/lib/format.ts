/** Numbers, sizes and absent values, written one way. */
import type { Language } from './time'

export const NONE = '—'

export const orNone = (text: string | null | undefined): string => text?.trim() || NONE

/** Words one after the other: `甲、乙`, `one, two`. */
export const listed = (words: readonly string[], language: Language): string =>
  words.join(language === 'en-US' ? ', ' : '、')

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value)
}

/** `part` of `whole` in whole per cent; nothing of nothing is a dash, not 0 %. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? NONE : `${Math.round((part / whole) * 100)}%`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(0)} KB`
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}
