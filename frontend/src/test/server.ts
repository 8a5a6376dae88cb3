/** The fake server: tests say what it answers with `server.use(...)`. */
import { HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { Problem } from '@/api'

export const server = setupServer()

/** An address of the API, for msw handlers. */
export const api = (path: string): string => `${window.location.origin}/api/v1${path}`

export function refuse(status: number, code: string, more: Partial<Problem> = {}) {
  return HttpResponse.json(
    { type: 'about:blank', title: code, detail: '', status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}
