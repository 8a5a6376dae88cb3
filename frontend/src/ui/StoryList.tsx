/** What happened to a person, the latest first: who, when, from what to what. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { pages } from '@/api'
import { listMemberHistory, type StoryLine } from '@/api/gen'
import { said } from '@/i18n/said'
import { HrefLink } from './HrefLink'
import { ProblemAlert } from './ProblemAlert'
import { rowsOf } from './rowsOf'
import { StoryChanges } from './StoryChanges'
import { Timeline } from './Timeline'

type Props = {
  id: string
  /** Staff have pages of transfers and check-ins; members read theirs elsewhere. */
  links?: boolean
}

const PLACES: Partial<Record<StoryLine['about'], string>> = {
  transfer: '/transfers',
  check_in: '/check-ins',
}
const WORDS: Record<StoryLine['about'], (step: string, action: string) => string> = {
  member: (_, action) => `members:event.${action.replaceAll('.', '-')}`,
  account: (_, action) => `members:event.${action.replaceAll('.', '-')}`,
  transfer: (step) => `transfers:event.${step}`,
  check_in: (step) => `check-ins:event.${step}`,
}

/** Each first reading of somebody else's is a look that they see: it is not repeated without need. */
const historyQuery = (id: string) => ({
  ...pages(
    ['members', 'history', id],
    async (cursor, signal) =>
      (await listMemberHistory({ path: { member_id: id }, query: { cursor, limit: 20 }, signal }))
        .data,
  ),
  staleTime: 30_000,
  refetchOnWindowFocus: false,
})

function Title({ line, links }: { line: StoryLine; links: boolean }) {
  const { t } = useTranslation('members')
  const step = line.action.split('.').at(-1) ?? line.action
  const { told = '' } = line.facts
  const word = said(WORDS[line.about](step, line.action), line.action, { told })
  const place = PLACES[line.about]
  if (!place) return word
  const title = t(`story.${line.about === 'transfer' ? 'transfer' : 'checkIn'}`, { step: word })
  if (!links || !line.link_id) return title
  return <HrefLink href={`${place}/${line.link_id}`}>{title}</HrefLink>
}

function Note({ line }: { line: StoryLine }) {
  const { t } = useTranslation('members')
  const { facts } = line
  const words = [
    line.about === 'transfer' && t('story.way', { from: line.source, to: line.target }),
    line.about === 'check_in' && line.target,
    facts.group && said(`members:groups.kind.${facts.group}`, facts.group),
    facts.role && said(`codes:role.${facts.role}`, facts.role),
    facts.roster && t('story.ofRoster', { row: facts.row ?? '' }),
    line.note,
  ].filter(Boolean)
  return (
    <>
      {words.length > 0 && <div>{words.join(' · ')}</div>}
      <StoryChanges changes={line.changes} />
    </>
  )
}

export function StoryList({ id, links = false }: Props) {
  const { t } = useTranslation('common')
  const found = useInfiniteQuery(historyQuery(id))
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />
  if (found.isError) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return (
    <>
      <Timeline
        events={rowsOf(found.data).map((line) => ({
          id: line.id,
          at: line.at,
          title: <Title line={line} links={links} />,
          by: line.by_name,
          note: <Note line={line} />,
          tone: line.action === 'member.verify' ? 'success' : 'neutral',
        }))}
      />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('table.loadMore')}
        </Button>
      )}
    </>
  )
}
