/** How many wait for an answer, and how many are late; nothing stands here while nothing waits. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { HrefLink } from '@/ui/HrefLink'
import styles from './tiles.module.css'

type Props = {
  words: 'dataRequests' | 'contacts'
  href: string
  tally: { open: number; late: number } | undefined
}

export function WaitingTiles({ words, href, tally }: Props) {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  if (!tally || tally.open === 0) return null
  const tile = (kind: 'open' | 'late', tone: string | undefined) => (
    <li>
      <HrefLink
        className={styles.tile}
        data-tone={tone}
        href={kind === 'open' ? href : `${href}?view=late`}
      >
        <span className={styles.figure}>{formatNumber(tally[kind], language)}</span>
        <span>{t(`${words}.${kind}`)}</span>
      </HrefLink>
    </li>
  )
  return (
    <section aria-label={t(`${words}.title`)}>
      <h2 className={styles.title}>{t(`${words}.title`)}</h2>
      <ul className={styles.tiles}>
        {tile('open', undefined)}
        {tally.late > 0 && tile('late', 'late')}
      </ul>
    </section>
  )
}
