/** 办事指南: what a service centre does for people, found by name, pinyin or initials. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { GuideList } from '../components/GuideList'
import { GuideSearch } from '../components/GuideSearch'
import { GuidesFrame } from '../components/GuidesFrame'
import styles from '../components/guides.module.css'
import { centresQuery, type GuidesSearch } from '../queries'

const route = getRouteApi('/public/guides')

export function GuidesPage() {
  const { t } = useTranslation(['guides', 'shell'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const centres = useQuery(centresQuery)
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
  }, [t])
  const change = useCallback(
    (next: GuidesSearch) => {
      // Typing that pauses after a guide was opened must not call the visitor back.
      if (router.latestLocation.pathname !== '/guides') return
      void navigate({ search: next as typeof search, replace: true, resetScroll: false })
    },
    [navigate, router],
  )
  const known = centres.data ?? []
  const centre = search.centre ?? (known.length === 1 ? known[0]?.id : undefined)
  const { centre: _, ...filter } = search
  return (
    <GuidesFrame>
      <h1>{t('title')}</h1>
      <p className={styles.muted}>{t('lead')}</p>
      <HrefLink href="/service" className={styles.entry}>
        <strong>{t('order.title')}</strong>
        <span>{t('order.text')}</span>
      </HrefLink>
      {centres.error && (
        <ProblemAlert error={centres.error} onRetry={() => void centres.refetch()} />
      )}
      {centres.isPending && <Skeleton active />}
      {centres.data && (
        <GuideSearch centres={known} value={{ ...search, centre }} onChange={change} />
      )}
      {centre ? (
        <GuideList centre={centre} filter={filter} />
      ) : (
        <ul className={styles.list} aria-label={t('chooseCentre')}>
          {known.map((line) => (
            <li key={line.id}>
              <a
                href={`/guides?centre=${line.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  change({ ...search, centre: line.id })
                }}
              >
                <strong>{line.name}</strong>
                <span>{[line.address, line.hours].filter(Boolean).join(' · ')}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </GuidesFrame>
  )
}
