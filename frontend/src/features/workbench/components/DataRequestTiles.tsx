/** Members' requests about their data that wait for who keeps the records, and those that are late. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { countDataRequests } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { HrefLink } from '@/ui/HrefLink'
import styles from './tiles.module.css'

/** Nothing stands here while nothing waits; the list is in the menu anyway. */
export function DataRequestTiles() {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  const may = mayAny(useMe(), ['member:edit'])
  const { data } = useQuery({
    queryKey: ['data-requests', 'counts'],
    queryFn: async ({ signal }) => (await countDataRequests({ signal })).data,
    enabled: may,
  })
  if (!data || data.open === 0) return null
  const tile = (kind: 'open' | 'late', tone: string | undefined) => (
    <li>
      <HrefLink
        className={styles.tile}
        data-tone={tone}
        href={kind === 'open' ? '/data-requests' : '/data-requests?view=late'}
      >
        <span className={styles.figure}>{formatNumber(data[kind], language)}</span>
        <span>{t(`dataRequests.${kind}`)}</span>
      </HrefLink>
    </li>
  )
  return (
    <section aria-label={t('dataRequests.title')}>
      <h2 className={styles.title}>{t('dataRequests.title')}</h2>
      <ul className={styles.tiles}>
        {tile('open', undefined)}
        {data.late > 0 && tile('late', 'late')}
      </ul>
    </section>
  )
}
