/** One post: what it is for, who claimed it, its months' rosters, what was said before. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServicePostOut, WholePostOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { Places } from '../components/Places'
import { Roster } from '../components/Roster'
import { postQuery } from '../queries'
import { monthFirst, useOpeningWords } from '../when'

const PostDialog = later(() => import('../components/PostDialog').then((m) => m.PostDialog))
const route = getRouteApi('/app/service/posts/$id')

export function PostPage() {
  const { id } = route.useParams()
  const found = useQuery(postQuery(id))
  if (found.data) return <Found whole={found.data} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Terms({ post }: { post: ServicePostOut }) {
  const { t } = useTranslation(['service-posts', 'codes'])
  const language = useLanguage()
  const opening = useOpeningWords()
  const { terms } = post
  const force = [terms.since, terms.until].map((day) => (day ? formatShortDate(day, language) : ''))
  return (
    <Card size="small">
      <Facts
        facts={[
          { label: t('field.openings'), value: opening(terms.openings) },
          { label: t('field.place'), value: terms.place },
          { label: t('field.field'), value: t(`codes:workType.${terms.field}`) },
          { label: t('field.places'), value: terms.places },
          { label: t('field.team'), value: post.team_name },
          {
            label: t('field.force'),
            value: terms.until
              ? t('force', { since: force[0], until: force[1] })
              : t('forceOpen', { since: force[0] }),
          },
          { label: t('field.content'), value: terms.content, wide: true },
          { label: t('field.duties'), value: terms.duties, wide: true },
          { label: t('field.obligations'), value: terms.obligations, wide: true },
        ]}
      />
    </Card>
  )
}

function Versions({ whole }: { whole: WholePostOut }) {
  const { t } = useTranslation('service-posts')
  const language = useLanguage()
  const opening = useOpeningWords()
  if (whole.versions.length < 2) return null
  return (
    <Card size="small" title={t('versions')}>
      {whole.versions.map((one) => (
        <section key={one.number}>
          <strong>{t('version', { number: one.number })}</strong>{' '}
          <span className={styles.muted}>
            {formatDateTime(one.kept_at, language)} · {one.kept_by}
          </span>
          <p className={styles.words}>
            {[opening(one.terms.openings), one.terms.place, one.terms.duties].join(' · ')}
          </p>
        </section>
      ))}
    </Card>
  )
}

function Found({ whole }: { whole: WholePostOut }) {
  const { t } = useTranslation(['service-posts', 'shell'])
  const { month = monthFirst() } = route.useSearch()
  const navigate = route.useNavigate()
  const [changing, setChanging] = useState(false)
  const { post } = whole
  return (
    <div className={styles.stack} style={{ maxWidth: '80em' }}>
      <PageHeader
        title={post.terms.name}
        crumbs={[{ label: t('shell:page.service-posts'), href: '/service/posts' }]}
        subtitle={`${post.community.name} · ${t(`kind.${post.terms.kind}`)}`}
        actions={post.may_keep && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
      />
      <Terms post={post} />
      {post.may_keep && <Places whole={whole} />}
      {post.may_keep && (
        <Roster
          post={post}
          month={month}
          onMonth={(next) => void navigate({ search: { month: next }, replace: true })}
        />
      )}
      <Versions whole={whole} />
      {post.may_keep && (
        <PostDialog
          open={changing}
          community={post.community.id}
          post={post}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  )
}
