/** What I have taken: what is to be done, what waits for a word, and what is past. */
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TakenLine } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import my from '../components/my.module.css'
import { Read } from '../components/Read'
import { isOpen, isTold } from './due'
import { PastList } from './PastList'
import { partsQuery } from './queries'
import { TakenCard } from './TakenCard'
import { useDrafts } from './useDrafts'

const byTime = (a: TakenLine, b: TakenLine) => a.wanted_from.localeCompare(b.wanted_from)

type Props = { fresh: boolean }

export function Taken({ fresh }: Props) {
  const { t } = useTranslation('my-orders')
  const parts = useQuery(partsQuery)
  const { drafts, account, send } = useDrafts()
  return (
    <Read query={parts}>
      {(lines) => {
        const open = lines.filter(isOpen).sort(byTime)
        const told = lines.filter(isTold)
        const past = lines.filter(
          (line) => !isOpen(line) && !isTold(line) && line.state !== 'asked',
        )
        return (
          <div className={my.stack}>
            {fresh && open.length > 0 && (
              <Alert
                type="success"
                showIcon
                role="status"
                title={t('mine.taken')}
                description={t('mine.takenHint')}
              />
            )}
            {open.length + told.length === 0 && (
              <div className={my.panel}>
                <EmptyState title={t('mine.empty')} hint={t('mine.emptyHint')} />
              </div>
            )}
            {[...open, ...told].map((line) => (
              <TakenCard
                key={line.take_id}
                line={line}
                draft={drafts.find((one) => one.order === line.id)}
                account={account}
                onKept={send}
              />
            ))}
            {past.length > 0 && <PastList lines={past} />}
          </div>
        )
      }}
    </Read>
  )
}
