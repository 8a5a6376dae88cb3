/** Single-key commands of the page in view; silent while somebody types or an IME composes. */
import { useEffect, useRef } from 'react'
import { createStore, useStore } from './store'

export type Hotkey = { keys: string; label: string }

const shown = createStore<readonly Hotkey[]>([])

const MODIFIERS = ['ctrl', 'meta', 'alt'] as const

/** `ctrl+k` also answers to ⌘K. Letters are matched without regard to case. */
function matches(event: KeyboardEvent, keys: string): boolean {
  const wanted = keys.toLowerCase().split('+')
  const key = wanted.at(-1)
  const ctrl = event.ctrlKey || event.metaKey
  const modified = MODIFIERS.some((name) => event[`${name}Key`])
  if (wanted.length === 1 ? modified : !(wanted.includes('ctrl') && ctrl)) return false
  if (wanted.length > 1 && event.shiftKey) return false
  return event.key.toLowerCase() === key
}

/** A box to tick takes no letters. */
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))

/** What somebody has typed is taken back before what the page has done. */
const takesBackTyping = (keys: string, target: EventTarget | null) =>
  keys === 'ctrl+z' && isTyping(target) && (target as { value?: string }).value !== ''

const COVERS =
  '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden)'

/** A dialog that this very key has just closed still had it. */
const isCovered = (target: EventTarget | null) =>
  document.querySelector(COVERS) !== null ||
  (target instanceof Element && target.closest('.ant-modal-wrap, .ant-drawer') !== null)

/** Runs `action` on `keys` (`p`, `/`, `?`, `ctrl+k`) and lists it in the help overlay. */
export function useHotkey(keys: string, label: string, action: () => void, enabled = true): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useKeyHint(keys, label, enabled)
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(event, keys)) return
      if (takesBackTyping(keys, event.target)) return
      if (!keys.includes('+') && (isTyping(event.target) || isCovered(event.target))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [keys, enabled])
}

/** Lists a key that only comes to work on this page, once a row stands open say. */
export function useKeyHint(keys: string, label: string, enabled = true): void {
  useEffect(() => {
    if (!enabled) return
    const entry = { keys, label }
    shown.set([...shown.get(), entry])
    return () => shown.set(shown.get().filter((known) => known !== entry))
  }, [keys, label, enabled])
}

/** The commands that work on the page in view, each with every key that it answers to. */
export function useHotkeyList(): readonly (readonly [label: string, keys: readonly string[]])[] {
  const list = new Map<string, Set<string>>()
  for (const { keys, label } of useStore(shown)) {
    list.set(label, (list.get(label) ?? new Set()).add(keysAsWritten(keys)))
  }
  return [...list].map(([label, keys]) => [label, [...keys]] as const)
}

/** As people read them: `ctrl+p` is Ctrl+P, `escape` is Esc. */
export const keysAsWritten = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'escape' ? 'Esc' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+')
