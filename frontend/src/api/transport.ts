/** Sends requests with the token, renews it once on 401, and gives every failure one shape. */
import { client } from './gen/client.gen'
import { isAbort, toProblem } from './problem'
import { carried, type Sent } from './progress'
import { expireSession } from './session'
import { accessToken, renewToken } from './token'
import { wordsCome } from './words'

/** Here a 401 means a wrong password, not an ended session. */
const isSignIn = (request: Request) =>
  request.method === 'POST' && new URL(request.url).pathname === '/api/v1/sessions'

function withToken(request: Request): Request {
  const token = accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

const sendBy =
  (carry: (request: Request) => Promise<Response>): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const again = request.clone()
    const used = accessToken()
    const response = await carry(withToken(request))
    if (response.status !== 401 || isSignIn(request)) return response
    if (used && (await renewToken(used))) return carry(withToken(again))
    expireSession()
    return response
  }

/** `fetch` for one call of the client that also tells how much of its body has gone. */
export const watched = (onSent: Sent): typeof fetch => sendBy((request) => carried(request, onSent))

client.setConfig({
  baseUrl: window.location.origin,
  fetch: sendBy((request) => fetch(request)),
  headers: { 'X-PartyHub': '1' },
  throwOnError: true,
})

client.interceptors.error.use(async (error, response) => {
  if (isAbort(error)) return error
  if (response) await wordsCome()
  return toProblem(error, response as Response | undefined)
})
