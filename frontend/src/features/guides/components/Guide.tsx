/** One guide: what is needed, how it goes, how long it takes, where to go. Prints on A4. */
import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { GuideBody } from '@/ui/GuideBody'
import { HrefLink } from '@/ui/HrefLink'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { guideQuery, printedGuide, sampleHref } from '../queries'
import { GuidePlace } from './GuidePlace'
import styles from './guides.module.css'

type Props = { id: string; centre: string | undefined }

export function Guide({ id, centre }: Props) {
  const { t } = useTranslation(['guides', 'shell'])
  const language = useLanguage()
  const found = useQuery(guideQuery(id, centre))
  const name = found.data?.content.name ?? t('title')
  useEffect(() => {
    document.title = `${name} · ${t('shell:product')}`
  }, [name, t])
  const back = (
    <HrefLink href={centre ? `/guides?centre=${centre}` : '/guides'}>← {t('back')}</HrefLink>
  )
  if (found.error?.status === 404 || found.error?.status === 422) {
    return (
      <>
        <h1>{t('notFound')}</h1>
        <p className={styles.muted}>{t('notFoundText')}</p>
        {back}
      </>
    )
  }
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} />
  const guide = found.data
  return (
    <article className={styles.page} style={{ padding: 0 }}>
      <header>
        <div className={styles.head}>
          <h1>{guide.content.name}</h1>
          <span data-screen-only>
            <PrintButton
              label={t('print')}
              fileName={t('printFile')}
              load={() => printedGuide(id, centre)}
            />
          </span>
        </div>
        <p className={styles.muted}>
          {[guide.centre?.name, t('code', { code: guide.code })].filter(Boolean).join(' · ')}
        </p>
      </header>
      <GuideBody
        content={guide.content}
        sample={(sample, words) => (
          <a href={sampleHref(id, sample.id)} download>
            <DownloadOutlined aria-hidden /> {words}
          </a>
        )}
      />
      <GuidePlace guide={guide} />
      <p className={styles.muted}>
        {t('edition', { number: guide.number, day: formatDate(guide.published_at, language) })}
      </p>
      <p data-screen-only>{back}</p>
    </article>
  )
}
