/** Sends requests with the token, renews it once on 401, and gives every failure one shape. */
import { client } from './gen/client.gen'
import { isAbort, toProblem } from './problem'
import { expireSession } from './session'
import { accessToken, renewToken } from './token'

/** Here a 401 means a wrong password, not an ended session. */
const isSignIn = (request: Request) =>
  request.method === 'POST' && new URL(request.url).pathname === '/api/v1/sessions'

function withToken(request: Request): Request {
  const token = accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const again = request.clone()
  const used = accessToken()
  const response = await fetch(withToken(request))
  if (response.status !== 401 || isSignIn(request)) return response
  if (used && (await renewToken(used))) return fetch(withToken(again))
  expireSession()
  return response
}

client.setConfig({
  baseUrl: window.location.origin,
  fetch: send,
  headers: { 'X-PartyHub': '1' },
  throwOnError: true,
})

client.interceptors.error.use((error, response) =>
  isAbort(error) ? error : toProblem(error, response as Response | undefined),
)
