/** Sends what waits on this phone when the page opens, when the network is back, and now and then. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useStore } from '@/lib/store'
import { notify } from '@/ui/notify'
import { changes, draftsOf, sendDrafts } from './drafts'
import { SERVICE } from './queries'

const EVERY_MS = 30_000

export function useDrafts() {
  const { t } = useTranslation('my-orders')
  const account = useMe().account.id
  const cache = useQueryClient()
  useStore(changes)
  const drafts = draftsOf(account)
  const send = useCallback(async () => {
    if (!draftsOf(account).some((one) => !one.refused)) return
    if ((await sendDrafts(account)) === 0) return
    notify.done(t('done.sent'))
    await cache.invalidateQueries({ queryKey: SERVICE })
  }, [account, cache, t])
  const waiting = drafts.some((one) => !one.refused)
  useEffect(() => {
    const now = () => void send()
    const seen = () => document.visibilityState === 'visible' && now()
    now()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', seen)
    const timer = waiting ? setInterval(now, EVERY_MS) : undefined
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', seen)
      clearInterval(timer)
    }
  }, [send, waiting])
  return { account, drafts, send }
}
