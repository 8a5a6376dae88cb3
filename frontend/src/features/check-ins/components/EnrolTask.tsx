/** 登记并开具报到证: who volunteered, where each goes, and the certificates in one go. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api'
import { getMember } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { JobProgress } from '@/ui/JobProgress'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StepMap } from '@/ui/StepMap'
import { isReady, type Pick } from '../enrolDraft'
import { MOST, proposalQuery } from '../queries'
import styles from './checkIns.module.css'
import { EnrolResult } from './EnrolResult'
import { EnrolSummary } from './EnrolSummary'
import { PersonWish } from './PersonWish'
import { PickMembers } from './PickMembers'
import { useEnrolDraft } from './useEnrolDraft'
import { useEnrolment } from './useEnrolment'

const STEPS = ['who', 'where', 'confirm', 'done'] as const
const LAST = 2

/** `asked`: a member who is chosen already. */
export function EnrolTask({ asked }: { asked?: string }) {
  const { t } = useTranslation(['check-ins', 'common'])
  const cache = useQueryClient()
  const [draft, change] = useEnrolDraft()
  const [checked, setChecked] = useState(false)
  const { send, at } = useEnrolment()
  const { people } = draft
  const step = send.data ? STEPS.length - 1 : draft.step
  const go = (to: number) => {
    setChecked(false)
    change({ do: 'set', part: { step: to } })
  }
  const add = useCallback(
    async (member: Pick) => {
      const home = await cache.query(proposalQuery(member.id)).catch(() => null)
      change({ do: 'add', member, home: home && { id: home.id, name: home.name } })
    },
    [cache, change],
  )
  useEffect(() => {
    if (!asked) return
    getMember({ path: { member_id: asked } })
      .then(({ data }) => add(data))
      .catch((error) => notify.problem(asProblem(error)))
  }, [asked, add])
  const ready = [
    people.length > 0 && people.length <= MOST,
    people.every(isReady),
    draft.volunteered && draft.how.trim() !== '',
  ]
  const submit = async () => {
    const lines = await send.mutateAsync(draft)
    change({ do: 'keep', ids: lines.filter((l) => !l.checkInId).map((l) => l.memberId) })
  }
  const forward = () => {
    if (send.isPending || send.data) return
    if (!ready[step]) return setChecked(true)
    if (step < LAST) go(step + 1)
    else void submit().catch(() => undefined)
  }
  const again = () => {
    send.reset()
    go(people.length > 0 ? 1 : 0)
  }
  useHotkey('ctrl+enter', t('common:action.next'), forward, step <= LAST)
  // A Select in focus takes every Enter for itself, so Ctrl+Enter is heard before it.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || step > LAST) return
    event.preventDefault()
    event.stopPropagation()
    forward()
  }
  return (
    <>
      <PageHeader title={t('enrol.title')} subtitle={t('enrol.subtitle')} />
      <div className={styles.stack} onKeyDownCapture={onKeyDownCapture}>
        <Card size="small">
          <StepMap
            steps={STEPS.map((key, index) => ({
              key,
              title: t(`enrol.step.${key}`),
              state: index < step ? 'done' : index === step ? 'current' : 'todo',
            }))}
          />
        </Card>
        {step === 0 && (
          <PickMembers
            people={people}
            onAdd={(member) => void add(member)}
            onRemove={(id) => change({ do: 'remove', id })}
          />
        )}
        {step === 1 &&
          people.map((person, index) => (
            <PersonWish
              key={person.id}
              person={person}
              checked={checked}
              autoFocus={index === 0}
              onChange={(part) => change({ do: 'person', id: person.id, part })}
            />
          ))}
        {step === LAST && (
          <EnrolSummary
            draft={draft}
            checked={checked}
            onChange={(part) => change({ do: 'set', part })}
          />
        )}
        {send.data && <EnrolResult lines={send.data} onAgain={again} />}
        <ProblemAlert error={send.error} onRetry={() => void submit().catch(() => undefined)} />
        {send.isPending && (
          <JobProgress
            job={{ state: 'running', done: at, total: people.length }}
            label={t('enrol.sending')}
          />
        )}
        {step <= LAST && (
          <Flex gap={8} wrap align="center">
            {step > 0 && (
              <Button disabled={send.isPending} onClick={() => go(step - 1)}>
                {t('common:action.previous')}
              </Button>
            )}
            <Button type="primary" loading={send.isPending} onClick={forward}>
              {step === LAST ? t('enrol.submit') : t('common:action.next')}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            {checked && step === 0 && (
              <span role="alert" style={{ color: 'var(--ant-color-error-text)' }}>
                {people.length > MOST
                  ? t('select.tooMany', { most: MOST })
                  : t('enrol.nobodyChosen')}
              </span>
            )}
            {step === 0 && people.length > 0 && (
              <span className={styles.muted}>{t('enrol.draftKept')}</span>
            )}
          </Flex>
        )}
      </div>
    </>
  )
}
