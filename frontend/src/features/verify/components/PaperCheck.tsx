/** Is this notice or receipt genuine? Worked out here, in the browser: once open, with no network. */
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPaperKeys } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Scanner } from '@/ui/Scanner'
import { readPaper, tokenOf } from '../paper'
import { PaperResult } from './PaperResult'
import styles from './VerificationResult.module.css'

export function PaperCheck({ scanned }: { scanned: string }) {
  const { t } = useTranslation(['verify', 'shell'])
  const [token, setToken] = useState(tokenOf(scanned))
  const [asking, setAsking] = useState(false)
  const keys = useQuery({
    queryKey: ['paper-keys'],
    queryFn: async ({ signal }) => (await listPaperKeys({ signal })).data.keys,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => setToken(tokenOf(scanned)), [scanned])
  useEffect(() => {
    document.title = `${t('paper.title')} · ${t('shell:product')}`
  }, [t])
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('paper.title')}</span>
      </div>
      <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} />
      {keys.isPending && <Skeleton active />}
      {keys.data && token && !asking && <PaperResult paper={readPaper(token, keys.data)} />}
      {keys.data && (asking || !token) && (
        <section className={styles.ask}>
          <h1>{t('paper.ask')}</h1>
          <p className={styles.muted}>{t('paper.lead')}</p>
          <Scanner
            label={t('paper.scan')}
            onCode={(code) => {
              setToken(tokenOf(code) || '-')
              setAsking(false)
            }}
          />
        </section>
      )}
      {keys.data && token && !asking && (
        <Button size="large" block onClick={() => setAsking(true)}>
          {t('paper.another')}
        </Button>
      )}
      {keys.data && (
        <details className={styles.muted}>
          <summary>{t('paper.keys')}</summary>
          <p>{t('paper.keysText')}</p>
          {keys.data.map((key) => (
            <p key={key.kid}>
              {key.crv} · {key.kid}
              <br />
              <code>{key.x}</code>
            </p>
          ))}
        </details>
      )}
      <p className={styles.muted}>{t('host', { host: window.location.host })}</p>
    </div>
  )
}
