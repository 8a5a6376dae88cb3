/** The answer to "is this paper genuine?": one word, one sign, and why. */
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  MinusCircleFilled,
  StopFilled,
} from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import styles from './VerificationResult.module.css'

const FACES = {
  valid: { Icon: CheckCircleFilled, tone: 'success' },
  used: { Icon: InfoCircleFilled, tone: 'info' },
  expired: { Icon: ExclamationCircleFilled, tone: 'warning' },
  voided: { Icon: StopFilled, tone: 'error' },
  forged: { Icon: CloseCircleFilled, tone: 'error' },
  busy: { Icon: MinusCircleFilled, tone: 'neutral' },
  failed: { Icon: MinusCircleFilled, tone: 'neutral' },
} as const

type Face = keyof typeof FACES

/** A code that nobody signed and one that the address could not even hold are the same to people. */
const FORGED = [400, 404, 409, 422]

function refused(problem: Problem | null): Face {
  if (problem?.status === 429) return 'busy'
  return FORGED.includes(problem?.status ?? 0) ? 'forged' : 'failed'
}

type Props = {
  title: string
  /** The words of each face. */
  say: (face: Face) => { title: string; text: string }
  asked: {
    isPending: boolean
    isFetching: boolean
    error: Problem | null
    refetch: () => Promise<unknown>
  }
  found: 'valid' | 'used' | 'expired' | 'voided' | undefined
  children: ReactNode
}

export function Verdict({ title, say, asked, found, children }: Props) {
  const { t } = useTranslation(['verify', 'shell'])
  useEffect(() => {
    document.title = `${title} · ${t('shell:product')}`
  }, [title, t])
  const face = found ?? refused(asked.error)
  const { Icon, tone } = FACES[face]
  const words = say(face)
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{title}</span>
      </div>
      {asked.isPending ? (
        <Skeleton active />
      ) : (
        <section className={styles.card} data-tone={tone} aria-live="polite">
          <Icon className={styles.icon} aria-hidden />
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {children}
          {(face === 'busy' || face === 'failed') && (
            <Button block loading={asked.isFetching} onClick={() => void asked.refetch()}>
              {t('retry')}
            </Button>
          )}
        </section>
      )}
      <p className={styles.muted}>{t('host', { host: window.location.host })}</p>
    </div>
  )
}
