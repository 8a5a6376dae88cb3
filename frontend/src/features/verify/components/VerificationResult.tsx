/** The answer to "is this certificate genuine?": one word, one sign, and why. */
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  MinusCircleFilled,
  StopFilled,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import { type VerificationOut, verifyCertificate } from '@/api/gen'
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

function faceOf(found: VerificationOut | undefined, problem: Problem | null): Face {
  if (found) return found.validity
  if (problem?.status === 429) return 'busy'
  return FORGED.includes(problem?.status ?? 0) ? 'forged' : 'failed'
}

export function VerificationResult({ token }: { token: string }) {
  const { t } = useTranslation(['verify', 'shell'])
  const query = useQuery({
    queryKey: ['verify', token],
    queryFn: async ({ signal }) => (await verifyCertificate({ path: { token }, signal })).data,
    staleTime: 0,
  })
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
  }, [t])
  const face = faceOf(query.data, query.error)
  const { Icon, tone } = FACES[face]
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('title')}</span>
      </div>
      {query.isPending ? (
        <Skeleton active />
      ) : (
        <section className={styles.card} data-tone={tone} aria-live="polite">
          <Icon className={styles.icon} aria-hidden />
          <h1>{t(`${face}.title`)}</h1>
          <p>{t(`${face}.text`)}</p>
          {query.data && (
            <dl>
              <dt>{t('unit')}</dt>
              <dd>{query.data.unit_name}</dd>
              <dt>{t('initials')}</dt>
              <dd className={styles.initials}>{query.data.initials}</dd>
            </dl>
          )}
          {query.data && <p className={styles.muted}>{t('compare')}</p>}
          {(face === 'busy' || face === 'failed') && (
            <Button block loading={query.isFetching} onClick={() => void query.refetch()}>
              {t('retry')}
            </Button>
          )}
        </section>
      )}
      <p className={styles.muted}>{t('host', { host: window.location.host })}</p>
    </div>
  )
}
