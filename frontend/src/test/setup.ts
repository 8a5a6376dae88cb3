/** Prepares jsdom for antd, a fake server for requests, and Chinese for the words. */
import '@testing-library/jest-dom/vitest'
import '@/api'
import '@/i18n'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { forget } from '@/api'
import { loadAll } from '@/i18n/later'
import { server } from './server'

configure({ asyncUtilTimeout: 15_000 })

const list = (query: string) => ({
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
})

class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.matchMedia = list as unknown as typeof window.matchMedia
window.ResizeObserver = NoResizes
window.scrollTo = () => undefined
const computed = window.getComputedStyle.bind(window)
// jsdom complains about the second argument, which antd's scroll bars pass.
window.getComputedStyle = (element) => computed(element)

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  await loadAll()
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  forget()
  localStorage.clear()
  sessionStorage.clear()
})
afterAll(() => server.close())
