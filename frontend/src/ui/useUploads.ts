/** Sends files one after another: each waits, goes, and stays in the list only if it was refused. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey, type Problem, problemText } from '@/api'
import { notify } from './notify'

/** To the server, once for each key; `onSent` hears how much has gone, 0 to 1. */
export type Send = (
  file: File,
  key: string,
  onSent: (share: number) => void,
) => Promise<{ name: string }>

export type Upload = {
  key: string
  file: File
  send: Send
  state: 'waiting' | 'sending' | 'failed'
  /** How much of it has gone, 0 to 1. */
  sent: number
  why: string
}

/** `queryKey` is what shows the files, and is asked for again after each. */
export function useUploads(queryKey: QueryKey) {
  const { t } = useTranslation('files')
  const cache = useQueryClient()
  const [list, setList] = useState<Upload[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const drop = (key: string) => setList((all) => all.filter((one) => one.key !== key))
  const mark = (key: string, now: Partial<Upload>) =>
    setList((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)))

  const go = async (upload: Upload) => {
    const { key, file } = upload
    mark(key, { state: 'sending', sent: 0 })
    try {
      const kept = await upload.send(file, key, (sent) => mark(key, { sent }))
      drop(key)
      notify.done(t('added', { name: kept.name }))
      await cache.invalidateQueries({ queryKey })
    } catch (problem) {
      mark(key, { state: 'failed', why: problemText(problem as Problem) })
    }
  }
  const enqueue = (upload: Upload) => {
    queue.current = queue.current.then(() => go(upload))
  }
  return {
    list,
    drop,
    add: (files: readonly File[], send: Send) => {
      const fresh = files.map((file) => ({
        key: idempotencyKey(),
        file,
        send,
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
