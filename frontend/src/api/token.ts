/** The access token lives in memory; the cookie that renews it is out of any script's reach. */

type Renewal = { access_token: string }

let access: string | null = null
let renewing: Promise<boolean> | null = null

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('partyhub.token') : null
// Node keeps a test run alive for an open channel; browsers have no `unref`.
;(channel as { unref?: () => void } | null)?.unref?.()

/** Tabs share a fresh token: a renewal cookie used twice would end the session (rotation). */
channel?.addEventListener('message', (event: MessageEvent<string | null>) => {
  access = event.data
})

export const accessToken = (): string | null => access

export function setAccessToken(token: string | null): void {
  access = token
  channel?.postMessage(token)
}

/** One tab at a time where the browser can tell (secure contexts only). */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('partyhub.renew', work) : work()
}

async function renew(stale: string | null): Promise<boolean> {
  if (access !== null && access !== stale) return true
  const response = await fetch(`${window.location.origin}/api/v1/sessions/refresh`, {
    method: 'POST',
    headers: { 'X-PartyHub': '1' },
  })
  if (!response.ok) return false
  const { access_token } = (await response.json()) as Renewal
  setAccessToken(access_token)
  return true
}

/** Gets a newer token than `stale`; false when the session has ended. Callers share one request. */
export function renewToken(stale: string | null): Promise<boolean> {
  renewing ??= alone(() => renew(stale)).finally(() => {
    renewing = null
  })
  return renewing
}
