/** What waits among the tickets, a figure each; every figure opens to exactly its tickets. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import type { TileCount, TileKind } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { hrefTo } from '@/lib/href'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { deskQuery } from '../queries'
import styles from './tiles.module.css'

const LATE: readonly TileKind[] = [
  'my_second_contacts',
  'my_overdue',
  'led_overdue',
  'led_unsigned',
]
const SOON: readonly TileKind[] = ['my_today', 'my_near', 'led_near', 'led_silent']

function toneOf({ tile, count }: TileCount): 'late' | 'soon' | 'none' | undefined {
  if (count === 0) return 'none'
  if (LATE.includes(tile.kind)) return 'late'
  return SOON.includes(tile.kind) ? 'soon' : undefined
}

/** The queue as it is narrowed for the tile: one's own desk goes without saying there. */
const listOf = ({ tile }: TileCount) =>
  hrefTo('/tickets', {
    desk: tile.desk === 'mine' ? null : (tile.desk ?? 'all'),
    attention: tile.attention,
    state: tile.state,
  })

function Tiles({ title, items }: { title: string; items: readonly TileCount[] }) {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.tiles}>
        {items.map((found) => (
          <li key={found.tile.kind}>
            <HrefLink className={styles.tile} data-tone={toneOf(found)} href={listOf(found)}>
              <span className={styles.figure}>{formatNumber(found.count, language)}</span>
              <span>{t(`tile.${found.tile.kind}`)}</span>
            </HrefLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function TicketTiles() {
  const { t } = useTranslation('workbench')
  const may = mayAny(useMe(), ['ticket:read'])
  const { data, error, refetch } = useQuery({ ...deskQuery, enabled: may })
  const own = (found: TileCount) => found.tile.desk !== null
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && <Tiles title={t('tiles.mine')} items={data.items.filter(own)} />}
      {data && <Tiles title={t('tiles.led')} items={data.items.filter((one) => !own(one))} />}
    </>
  )
}
