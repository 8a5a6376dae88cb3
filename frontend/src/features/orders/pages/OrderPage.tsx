/** 居民点单: which community, what is needed and when, who asks; then the number and the code. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderedOut, TakingCommunity } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { CommunityPick } from '../components/CommunityPick'
import { Frame } from '../components/Frame'
import { Ordered } from '../components/Ordered'
import { OrderForm } from '../components/OrderForm'
import styles from '../components/orders.module.css'
import { communitiesQuery } from '../queries'

const route = getRouteApi('/public/service')

type Chosen = { community: TakingCommunity; estate: string }

export function OrderPage() {
  const { t } = useTranslation(['orders', 'shell'])
  const { community: known = '' } = route.useSearch()
  const [picked, setPicked] = useState<Chosen | null>(null)
  const [again, setAgain] = useState(false)
  const [ordered, setOrdered] = useState<OrderedOut | null>(null)
  const listed = useQuery({ ...communitiesQuery(''), enabled: known !== '' })
  const named = listed.data?.find((one) => one.id === known)
  const chosen = picked ?? (named && !again ? { community: named, estate: '' } : null)
  useEffect(() => {
    document.title = `${t('title')} · ${t('shell:product')}`
  }, [t])
  if (ordered && chosen) {
    return (
      <Frame>
        <Ordered order={ordered} phone={chosen.community.phone} onMore={() => setOrdered(null)} />
      </Frame>
    )
  }
  return (
    <Frame>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <HrefLink href="/orders" className={styles.plainLink}>
          {t('already')}
        </HrefLink>
      </header>
      {chosen ? (
        <>
          <section className={styles.card}>
            <p className={styles.muted}>{t('community.chosen')}</p>
            <h2>{chosen.community.name}</h2>
            <Button
              size="large"
              onClick={() => {
                setPicked(null)
                setAgain(true)
              }}
            >
              {t('community.other')}
            </Button>
          </section>
          <OrderForm
            key={chosen.community.id}
            community={chosen.community}
            estate={chosen.estate}
            onOrdered={setOrdered}
          />
        </>
      ) : (
        <CommunityPick onPick={(community, estate) => setPicked({ community, estate })} />
      )}
    </Frame>
  )
}
