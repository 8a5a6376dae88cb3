/** What happened to the record: fields by name, never their values. */
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberEventOut } from '@/api/gen'
import { i18next } from '@/i18n'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import { memberEventsQuery } from '../queries'

/** Words for a code that a newer server may have added. */
function said(key: string, otherwise: string): string {
  return i18next.exists(key) ? i18next.t(key as never) : otherwise
}

export function MemberHistory({ id }: { id: string }) {
  const { t } = useTranslation('members')
  const found = useQuery(memberEventsQuery(id))
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  const noteOf = (event: MemberEventOut) => {
    const fields = (event.facts.fields ?? '').split(',').filter(Boolean)
    const named = fields.map((name) => said(`members:changed.${name}`, name))
    return [
      named.length > 0 && t('history.fields', { fields: named.join(t('facts.comma')) }),
      event.facts.group && said(`members:groups.kind.${event.facts.group}`, event.facts.group),
      event.facts.roster && t('history.roster', { row: event.facts.row ?? '' }),
      event.note,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <Timeline
      events={found.data.map((event, index) => ({
        id: `${event.at}-${index}`,
        at: event.at,
        title: said(`members:event.${event.action.replace('.', '-')}`, event.action),
        by: event.account_name,
        note: noteOf(event),
        tone: event.action === 'member.verify' ? 'success' : 'neutral',
      }))}
    />
  )
}
