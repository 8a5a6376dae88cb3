/** A community's appraisal of a year: how far it is, what is to be done next. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppraisalRunOut } from '@/api/gen'
import { hrefTo } from '@/lib/href'
import { HrefLink } from '@/ui/HrefLink'
import { JobProgress } from '@/ui/JobProgress'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { FEEDBACK, runQuery } from '../queries'
import { STATES } from '../states'
import styles from './feedback.module.css'

const LIST = '/service/appraisals'

export function RunCard({ run: listed }: { run: AppraisalRunOut }) {
  const { t } = useTranslation('feedback')
  const cache = useQueryClient()
  const query = useQuery(runQuery(listed))
  const run = query.data ?? listed
  const finished = run.finished_at !== null
  useEffect(() => {
    if (finished) void cache.invalidateQueries({ queryKey: [...FEEDBACK, 'list'] })
  }, [finished, cache])
  const title = t('runOf', { community: run.community.name, year: run.year })
  const here = { year: String(run.year), org: run.community.id }
  return (
    <Card size="small" title={title} role="region" aria-label={title}>
      <ProblemAlert error={query.error} />
      {!finished && (
        <JobProgress
          job={{ state: 'running', done: run.done, total: run.total }}
          label={t('making')}
        />
      )}
      <ul className={styles.states}>
        {STATES.map((state) => (
          <li key={state}>
            <HrefLink href={hrefTo(LIST, { ...here, state })}>
              <span>{t(`state.${state}`)}</span>
              <strong>{run.states[state]}</strong>
            </HrefLink>
          </li>
        ))}
      </ul>
      <p className={styles.next}>{t(`next.${nextOf(run)}`)}</p>
    </Card>
  )
}

/** The first thing that waits at the community. */
function nextOf({ states, finished_at }: AppraisalRunOut) {
  if (finished_at === null) return 'making'
  if (states.pending > 0) return 'appraise'
  if (states.appraised > 0) return 'send'
  return states.sent > 0 ? 'waiting' : 'done'
}
