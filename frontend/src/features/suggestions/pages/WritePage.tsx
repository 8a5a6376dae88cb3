/** 我要献计献策: which community, what I suggest; then it is followed under my matters. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type OrgName, writeSuggestion } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { placesQuery } from '../queries'

export function WritePage() {
  const { t } = useTranslation(['suggestions', 'shell'])
  const places = useQuery(placesQuery)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-suggestion')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      {places.isPending && <PageSkeleton />}
      <ProblemAlert error={places.error} onRetry={() => void places.refetch()} />
      {places.data?.length === 0 && (
        <EmptyState title={t('write.nowhere')} hint={t('write.nowhereHint')} />
      )}
      {places.data && places.data.length > 0 && <WriteForm places={places.data} />}
    </div>
  )
}

function WriteForm({ places }: { places: OrgName[] }) {
  const { t } = useTranslation('suggestions')
  const navigate = useNavigate()
  const { headers, renew } = useIdempotencyKey()
  const [community, setCommunity] = useState(places[0]?.id ?? '')
  const [content, setContent] = useState('')
  const writing = useMutation({
    mutationFn: () => writeSuggestion({ body: { community_id: community, content }, headers }),
    meta: { errors: 'inline' },
    onSuccess: () => {
      notify.done(t('write.done'))
      void navigate({ href: '/my/tickets' })
    },
    onError: renew,
  })
  return (
    <form
      className={styles.panel}
      aria-label={t('write.title')}
      onSubmit={(event) => {
        event.preventDefault()
        writing.mutate()
      }}
    >
      <div className={styles.field}>
        <label htmlFor="suggestion-community">{t('write.to')}</label>
        <select
          id="suggestion-community"
          value={community}
          onChange={(event) => setCommunity(event.target.value)}
        >
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor="suggestion-content">{t('write.content')}</label>
        <textarea
          id="suggestion-content"
          rows={6}
          required
          maxLength={500}
          value={content}
          onChange={(event) => setContent(event.target.value)}
        />
      </div>
      <p className={styles.muted}>{t('write.promise')}</p>
      <ProblemAlert error={writing.error} />
      <Button type="primary" htmlType="submit" size="large" block loading={writing.isPending}>
        {t('write.send')}
      </Button>
    </form>
  )
}
