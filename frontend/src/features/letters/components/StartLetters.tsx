/** Drafts the letters of a period for all units of the street or the community (REG-02). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey, useMe } from '@/api'
import { type LetterRunOut, startLetterRun } from '@/api/gen'
import { JobProgress } from '@/ui/JobProgress'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { keyOf, type Period } from '../period'
import { LETTERS, periodsQuery, runQuery, runsQuery } from '../queries'

const KEEPS = ['street_committee', 'community_org']

export function StartLetters() {
  const { t } = useTranslation('letters')
  const cache = useQueryClient()
  const own = useMe().grants.find(({ role }) => KEEPS.includes(role))?.org
  const runs = useQuery(runsQuery)
  const periods = useQuery(periodsQuery).data ?? []
  const [chosen, setChosen] = useState(0)
  const { headers, renew } = useIdempotencyKey()
  const start = useMutation({
    mutationFn: ({ year, part }: Period) =>
      startLetterRun({ body: { org_id: own?.id ?? '', year, part }, headers }),
    onSuccess: () => cache.invalidateQueries({ queryKey: LETTERS }),
    onSettled: renew,
  })
  const period = periods[chosen]
  if (!own || !period) return null
  const run = runs.data?.find((one) => one.org.id === own.id && keyOf(one) === keyOf(period))
  return (
    <Card size="small" title={t('draft.title', { org: own.name })}>
      <p style={{ marginTop: 0 }}>{t('draft.hint')}</p>
      <Flex gap={8} wrap align="center">
        <Select
          aria-label={t('field.period')}
          value={chosen}
          onChange={setChosen}
          options={periods.map((one, value) => ({
            value,
            label: t(`period.${one.part}`, { year: one.year }),
          }))}
        />
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate(period)}>
          {t(run ? 'draft.again' : 'draft.start')}
        </Button>
      </Flex>
      <ProblemAlert error={start.error} />
      {run && <RunLine run={run} />}
    </Card>
  )
}

function RunLine({ run: listed }: { run: LetterRunOut }) {
  const { t } = useTranslation('letters')
  const cache = useQueryClient()
  const run = useQuery(runQuery(listed)).data ?? listed
  const finished = run.finished_at !== null
  useEffect(() => {
    if (finished) void cache.invalidateQueries({ queryKey: [...LETTERS, 'list'] })
  }, [finished, cache])
  if (finished) return <p style={{ marginBottom: 0 }}>{t('draft.done', { count: run.done })}</p>
  return (
    <JobProgress
      job={{ state: 'running', done: run.done, total: run.total }}
      label={t('draft.making')}
    />
  )
}
