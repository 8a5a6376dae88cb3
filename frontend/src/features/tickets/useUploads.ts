/** Sends files one after another: each waits, goes, and stays in the list only if it was refused. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey, type Problem, problemText } from '@/api'
import { notify } from '@/ui/notify'
import { sendFile } from './fileQueries'
import { TICKETS } from './queries'

export type Upload = {
  key: string
  file: File
  shown: boolean
  state: 'waiting' | 'sending' | 'failed'
  /** How much of it has gone, 0 to 1. */
  sent: number
  why: string
}

export function useUploads(id: string) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  const [list, setList] = useState<Upload[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const drop = (key: string) => setList((all) => all.filter((one) => one.key !== key))
  const mark = (key: string, now: Partial<Upload>) =>
    setList((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)))

  const send = async (upload: Upload) => {
    const { key } = upload
    mark(key, { state: 'sending', sent: 0 })
    try {
      const kept = await sendFile(id, upload, (sent) => mark(key, { sent }))
      drop(key)
      notify.done(t('files.added', { name: kept.name }))
      await cache.invalidateQueries({ queryKey: TICKETS })
    } catch (problem) {
      mark(key, { state: 'failed', why: problemText(problem as Problem) })
    }
  }
  const enqueue = (upload: Upload) => {
    queue.current = queue.current.then(() => send(upload))
  }
  return {
    list,
    drop,
    add: (files: readonly File[], shown: boolean) => {
      const fresh = files.map((file) => ({
        key: idempotencyKey(),
        file,
        shown,
        state: 'waiting' as const,
        sent: 0,
        why: '',
      }))
      setList((all) => [...all, ...fresh])
      fresh.forEach(enqueue)
    },
    again: (upload: Upload) => {
      mark(upload.key, { state: 'waiting' })
      enqueue(upload)
    },
  }
}
