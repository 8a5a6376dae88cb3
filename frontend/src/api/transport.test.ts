import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { aMe, signedIn } from '@/test/people'
import { api, refuse, server } from '@/test/server'
import { client } from './gen/client.gen'
import { getSession, signIn } from './session'

const letIn = (token: string) => () => HttpResponse.json({ access_token: token })

async function enter() {
  server.use(
    http.post(api('/sessions'), letIn('old')),
    http.get(api('/me'), () => HttpResponse.json(aMe())),
  )
  await signIn('zhaomin', 'secret')
}

describe('a request', () => {
  it('renews the session once for several refusals at a time, then repeats itself', async () => {
    await enter()
    let renewals = 0
    server.use(
      http.post(api('/sessions/refresh'), ({ request }) => {
        renewals += 1
        expect(request.headers.get('X-PartyHub')).toBe('1')
        return HttpResponse.json({ access_token: 'new' })
      }),
      http.post(api('/things'), async ({ request }) =>
        request.headers.get('Authorization') === 'Bearer new'
          ? HttpResponse.json(await request.json())
          : refuse(401, 'not-signed-in'),
      ),
    )
    const send = (n: number) =>
      client.post<{ 200: { n: number } }, unknown, true>({
        url: '/api/v1/things',
        body: { n },
        headers: { 'Content-Type': 'application/json' },
      })
    const replies = await Promise.all([send(1), send(2), send(3)])
    expect(replies.map((reply) => reply.data.n)).toEqual([1, 2, 3])
    expect(renewals).toBe(1)
  })

  it('leaves the page and asks to sign in again when the session is over', async () => {
    await enter()
    server.use(
      http.post(api('/sessions/refresh'), () => refuse(401, 'refresh-refused')),
      http.get(api('/things'), () => refuse(401, 'not-signed-in')),
    )
    await expect(client.get({ url: '/api/v1/things' })).rejects.toMatchObject({ status: 401 })
    expect(getSession()).toMatchObject({ status: 'expired', me: { account: { login: 'zhaomin' } } })
  })

  it('turns a broken line into a problem', async () => {
    await signedIn()
    server.use(http.get(api('/things'), () => HttpResponse.error()))
    await expect(client.get({ url: '/api/v1/things' })).rejects.toMatchObject({ code: 'network' })
  })
})
