/** What this means and what comes next, in a sentence; a bar while rows are being written. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { HrefLink } from '@/ui/HrefLink'
import { JobProgress } from '@/ui/JobProgress'
import { countsOf } from '../queries'

export function RosterStatus({ roster }: { roster: RosterOut }) {
  const { t } = useTranslation('rosters')
  const language = useLanguage()
  const cache = useQueryClient()
  const { state } = roster
  const counts = countsOf(roster)
  // Members have changed, whoever had them on the screen before.
  useEffect(() => {
    if (state === 'committed') void cache.invalidateQueries({ queryKey: ['members'] })
  }, [state, cache])
  const number = (value: number) => formatNumber(value, language)
  const figures = {
    create: number(counts.create),
    update: number(counts.update),
    skip: number(counts.skip),
    refuse: number(counts.refuse),
  }
  if (state === 'committing') {
    return (
      <JobProgress
        label={t('status.writing')}
        job={{ state: 'running', done: roster.done, total: roster.total }}
      />
    )
  }
  const says = {
    planned: counts.create + counts.update > 0 ? 'status.planned' : 'status.nothing',
    committed: counts.refuse > 0 ? 'status.committedSome' : 'status.committed',
    discarded: 'status.discarded',
  } as const
  return (
    <>
      <Alert
        type={state === 'committed' && counts.refuse === 0 ? 'success' : 'info'}
        showIcon
        style={{ marginBottom: 12 }}
        title={t(says[state], figures)}
        description={
          state === 'committed' && <HrefLink href="/members">{t('status.toMembers')}</HrefLink>
        }
      />
      {roster.unknown_columns.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('status.unknown', { columns: roster.unknown_columns.join('、') })}
        />
      )}
    </>
  )
}
