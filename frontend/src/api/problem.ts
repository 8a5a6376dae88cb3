/** One shape for every failure: the server's problem document, or one we make for a broken line. */

import type { FieldProblem, Problem as Said } from './gen'

export type FieldFault = FieldProblem

/** RFC 9457 with our stable `code`; `errors` names fields of the request, `facts` fill the words. */
export type Problem = Said & { retry_after?: number }

const made = (code: string, status: number): Problem => ({
  type: 'about:blank',
  title: code,
  detail: '',
  status,
  code,
})

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Problem).code === 'string' &&
    typeof (value as Problem).status === 'number'
  )
}

export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** What the server said, or `network` when nobody answered, or `bad-answer` for a page of HTML. */
export function toProblem(error: unknown, response?: Response): Problem {
  if (!response) return isProblem(error) ? error : made('network', 0)
  const said = isProblem(error)
    ? error
    : made(response.status === 413 ? 'body-too-large' : 'bad-answer', response.status)
  const requestId = response.headers.get('X-Request-Id')
  const retryAfter = Number(response.headers.get('Retry-After'))
  return {
    ...said,
    ...(requestId && !said.request_id && { request_id: requestId }),
    ...(retryAfter > 0 && said.retry_after === undefined && { retry_after: retryAfter }),
  }
}

/** Any thrown thing as a Problem, for error boundaries. */
export const asProblem = (error: unknown): Problem =>
  isProblem(error) ? error : made('unknown', 0)
