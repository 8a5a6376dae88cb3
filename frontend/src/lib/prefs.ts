/** How a person likes the portal: kept in this browser. */

import { readStored, writeStored } from './storage'
import { createStore, useStore } from './store'
import type { Language } from './time'

export type Prefs = {
  theme: 'system' | 'light' | 'dark'
  text: 'normal' | 'large' | 'xlarge'
  density: 'compact' | 'comfortable'
  language: Language
  collapsed: boolean
}

const DEFAULTS: Prefs = {
  theme: 'system',
  text: 'normal',
  density: 'compact',
  language: 'zh-CN',
  collapsed: false,
}

const prefs = createStore<Prefs>({ ...DEFAULTS, ...readStored<Partial<Prefs>>('prefs', {}) })

export const getPrefs = (): Prefs => prefs.get()

export function setPrefs(change: Partial<Prefs>): void {
  prefs.set({ ...prefs.get(), ...change })
  writeStored('prefs', prefs.get())
}

export const usePrefs = (): Prefs => useStore(prefs)

/** Factors of the large-text mode: +25 % and +50 %. */
export const TEXT_SCALE: Record<Prefs['text'], number> = { normal: 1, large: 1.25, xlarge: 1.5 }
