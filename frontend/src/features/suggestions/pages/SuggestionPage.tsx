/** One suggestion: what was written, who answers by when, and what came of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { acceptSuggestion, type SuggestionOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { AnswerDialog } from '../components/AnswerDialog'
import { OutcomeTag } from '../components/OutcomeTag'
import { SUGGESTIONS, suggestionQuery } from '../queries'

const route = getRouteApi('/app/service/suggestions/$id')

export function SuggestionPage() {
  const { id } = route.useParams()
  const found = useQuery(suggestionQuery(id))
  if (found.data) return <Found one={found.data} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Acts({ one }: { one: SuggestionOut }) {
  const { t } = useTranslation('suggestions')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [answering, setAnswering] = useState(false)
  const taking = useMutation({
    mutationFn: () => acceptSuggestion({ path: { ticket_id: one.id }, headers }),
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('accept.done'))
      return cache.invalidateQueries({ queryKey: SUGGESTIONS })
    },
  })
  if (!one.may_answer) return null
  return (
    <Flex gap={8} wrap>
      {one.may_accept && (
        <Button loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('accept.title')}
        </Button>
      )}
      <Button type="primary" onClick={() => setAnswering(true)}>
        {t('answer.title')}
      </Button>
      <AnswerDialog id={one.id} open={answering} onClose={() => setAnswering(false)} />
    </Flex>
  )
}

function Found({ one }: { one: SuggestionOut }) {
  const { t } = useTranslation(['suggestions', 'shell', 'tickets'])
  const language = useLanguage()
  const due = one.due_at ? formatDate(one.due_at, language) : t('notTaken')
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('of', { name: one.client_name })}
        crumbs={[{ label: t('shell:page.suggestions'), href: '/service/suggestions' }]}
        subtitle={one.community.name}
        tags={<OutcomeTag state={one.state} adopted={one.adopted} />}
        actions={<Acts one={one} />}
      />
      <Card size="small" title={t('field.content')}>
        <p className={styles.words}>{one.content}</p>
      </Card>
      {one.result && (
        <Card size="small" title={t('field.result')}>
          <p className={styles.words}>{one.result}</p>
        </Card>
      )}
      <Card size="small" title={t('course')}>
        <Facts
          facts={[
            { label: t('field.number'), value: one.number },
            { label: t('field.at'), value: formatDateTime(one.registered_at, language) },
            { label: t('field.owner'), value: one.owner_name },
            { label: t('field.due'), value: one.closed_at ? '' : due },
            {
              label: t('field.ended'),
              value: one.closed_at && formatDate(one.closed_at, language),
            },
            {
              label: t('field.stars'),
              value: one.stars === null ? t('notRated') : t('stars', { count: one.stars }),
            },
            { label: t('field.unit'), value: one.unit },
          ]}
        />
      </Card>
    </div>
  )
}
