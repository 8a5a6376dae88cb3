/** Which community: by its name, pinyin or the estate one lives in. */
import { RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakingCommunity } from '@/api/gen'
import { FilterText } from '@/ui/FilterText'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { communitiesQuery } from '../queries'
import styles from './orders.module.css'
import picks from './pick.module.css'

type Props = {
  /** `asked` is an estate's name where the community was found by one. */
  onPick: (community: TakingCommunity, asked: string) => void
}

export function CommunityPick({ onPick }: Props) {
  const { t } = useTranslation('orders')
  const [asked, setAsked] = useState('')
  const found = useQuery(communitiesQuery(asked))
  return (
    <section className={styles.card}>
      <h2>{t('community.title')}</h2>
      <p className={styles.muted}>{t('community.hint')}</p>
      <FilterText label={t('community.find')} width="100%" value={asked} onChange={setAsked} />
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} />}
      {found.data?.length === 0 && <p role="status">{t('community.none')}</p>}
      <ul className={picks.rows}>
        {found.data?.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => onPick(one, /\p{Script=Han}/u.test(asked) ? asked : '')}
            >
              <span>
                <strong>{one.name}</strong>
                <small>{one.street_name}</small>
              </span>
              <RightOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
