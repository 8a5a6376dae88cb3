/** Whom it is for: known from the page of the person, or found at the counter first. */
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownMember } from '@/api/gen'
import { Can } from '@/ui/Can'
import { EmptyState } from '@/ui/EmptyState'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { memberQuery } from '../queries'
import { MemberFind } from './counter/MemberFind'
import { useCounters } from './counter/useCounters'
import styles from './transfers.module.css'

export type Chosen = { id: string; name: string; branch: string }
type Props = { id?: string; header: ReactNode; children: (member: Chosen) => ReactNode }

export function ForMember({ id, header, children }: Props) {
  const found = useQuery({ ...memberQuery(id ?? ''), enabled: id !== undefined })
  if (id === undefined) return <Choose header={header}>{children}</Choose>
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  const { name, branch } = found.data.data
  return children({ id, name, branch: branch.name })
}

function Choose({ header, children }: Omit<Props, 'id'>) {
  const { t } = useTranslation('books')
  const [known, setKnown] = useState<KnownMember | null>(null)
  const { counters, pending } = useCounters()
  const [counter] = counters
  if (known) {
    return children({ id: known.member_id, name: known.name, branch: known.unit_name })
  }
  if (pending) return <PageSkeleton />
  return (
    <div className={styles.task}>
      {header}
      {counter ? (
        <Card>
          <Form layout="vertical">
            <Form.Item label={t('who.label')} extra={t('who.hint')}>
              <MemberFind id="who" at={counter.id} label={t('who.label')} onChange={setKnown} />
            </Form.Item>
          </Form>
        </Card>
      ) : (
        <EmptyState
          title={t('who.none')}
          hint={t('who.noneHint')}
          action={
            <Can any={['member:read']}>
              <Button type="primary" href="/members">
                {t('who.members')}
              </Button>
            </Can>
          }
        />
      )}
    </div>
  )
}
