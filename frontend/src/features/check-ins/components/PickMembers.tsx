/** Step 1: who volunteered. Typing finds, Enter adds the first one who can be added. */
import { UserAddOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Input, Tooltip } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberLine } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Person } from '../enrolDraft'
import { membersQuery } from '../queries'
import styles from './checkIns.module.css'

type Props = {
  people: Person[]
  onAdd: (member: MemberLine) => void
  onRemove: (id: string) => void
}

const UNDER_WAY = ['enrolled', 'certificate_issued', 'overdue', 'checked_in', 'assigned']
const IN_SERVICE = ['in_service', 'two_new']

/** Why somebody can't be enrolled, as a key; null when they can. */
function obstacle(member: MemberLine): 'underWay' | 'notInService' | null {
  if (member.check_in && UNDER_WAY.includes(member.check_in)) return 'underWay'
  return IN_SERVICE.includes(member.category) ? null : 'notInService'
}

export function PickMembers({ people, onAdd, onRemove }: Props) {
  const { t } = useTranslation(['check-ins', 'common'])
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({ ...membersQuery(q), placeholderData: keepPreviousData })
  const members = found.data?.items ?? []
  const chosen = new Set(people.map((person) => person.id))
  const can = (member: MemberLine) => obstacle(member) === null && !chosen.has(member.id)
  const addFirst = () => {
    const first = found.isFetching || q !== typed.trim() ? undefined : members.find(can)
    if (!first) return
    onAdd(first)
    setTyped('')
  }
  return (
    <div className={styles.desk}>
      <Card size="small" title={t('enrol.pick')}>
        <Input
          autoFocus
          size="large"
          aria-label={t('enrol.search')}
          placeholder={t('enrol.search')}
          value={typed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            if (event.ctrlKey || event.metaKey) return
            event.preventDefault()
            event.stopPropagation()
            addFirst()
          }}
        />
        <p className={styles.muted}>{t('enrol.searchHint')}</p>
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
        {found.data && members.length === 0 && (
          <Alert type="info" showIcon title={t('enrol.nobody')} />
        )}
        <ul className={styles.lines} aria-label={t('enrol.found')}>
          {members.map((member) => {
            const why = obstacle(member)
            const reason = why ? t(`enrol.${why}`) : chosen.has(member.id) && t('enrol.added')
            return (
              <li key={member.id}>
                <span>
                  <strong>{member.name}</strong>{' '}
                  <span className={styles.muted}>
                    {[member.branch.name, member.post, member.residence_estate, member.phone_masked]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {reason ? (
                  <Tooltip title={reason}>
                    <span className={styles.muted}>{reason}</span>
                  </Tooltip>
                ) : (
                  <Button
                    size="small"
                    icon={<UserAddOutlined />}
                    aria-label={t('enrol.addName', { name: member.name })}
                    onClick={() => onAdd(member)}
                  >
                    {t('enrol.add')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      </Card>
      <Card size="small" title={t('enrol.chosen', { count: people.length })}>
        {people.length === 0 && <p className={styles.muted}>{t('enrol.chosenNone')}</p>}
        <ul className={styles.lines} aria-label={t('enrol.chosenLabel')}>
          {people.map((person) => (
            <li key={person.id}>
              <span>
                <strong>{person.name}</strong>{' '}
                <span className={styles.muted}>{person.home?.name ?? t('enrol.noHome')}</span>
              </span>
              <Button
                size="small"
                type="link"
                aria-label={t('enrol.removeName', { name: person.name })}
                onClick={() => onRemove(person.id)}
              >
                {t('enrol.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
