/** A unit's own page: its community, this half-year, what waits for it, and telling more. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rowsOf } from '@/ui/rowsOf'
import { useOwnSide } from '../components/BetweenFields'
import { OpenWork } from '../components/OpenWork'
import type { Asked } from '../components/StepDialog'
import type { Told } from '../components/TellDialog'
import styles from '../components/together.module.css'
import { halfOf, useHalfName } from '../half'
import { confirmedQuery, pairsQuery } from '../queries'

const TellDialog = later(() => import('../components/TellDialog').then((m) => m.TellDialog))
const StepDialog = later(() => import('../components/StepDialog').then((m) => m.StepDialog))

export function OurCommunityPage() {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  const org = useOwnSide().unit?.id
  const within = org === undefined ? {} : { org }
  const pairs = useInfiniteQuery(pairsQuery(within))
  const [adding, setAdding] = useState<Told | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const pair = rowsOf(pairs.data)[0]
  if (pairs.isPending) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('our.title')} subtitle={t('our.hint')} />
      <ProblemAlert error={pairs.error} onRetry={() => void pairs.refetch()} />
      {pair ? (
        <Flex vertical gap={12}>
          <Card size="small" title={pair.community.name}>
            <p className={styles.hint}>
              {t('our.since', { day: formatShortDate(pair.since, language) })}
            </p>
            <ThisHalf within={within} />
            <Flex gap={8} wrap align="center">
              <Button type="primary" onClick={() => setAdding('service')}>
                {t('our.tell')}
              </Button>
              <Button onClick={() => setAdding('offer')}>{t('our.offer')}</Button>
              <HrefLink href="/service/partners?view=services">{t('our.all')}</HrefLink>
            </Flex>
          </Card>
          <OpenWork within={within} onAct={setAsked} />
        </Flex>
      ) : (
        <EmptyState
          title={t('our.none')}
          hint={t('our.noneHint')}
          action={<Button onClick={() => setAdding('pair')}>{t('pair.add')}</Button>}
        />
      )}
      <TellDialog
        open={adding !== null}
        what={adding ?? 'service'}
        onClose={() => setAdding(null)}
      />
      <StepDialog open={asked !== null} asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

function ThisHalf({ within }: { within: { org?: string } }) {
  const { t } = useTranslation('co-building')
  const name = useHalfName()
  const { begins, ends } = halfOf()
  const { data: count } = useQuery(confirmedQuery(within, begins, ends))
  if (count === undefined) return null
  return (
    <p>
      <strong>{t('our.half', { half: name })}</strong>
      {'：'}
      {count > 0 ? t('our.halfDone', { count }) : t('our.halfNot')}
    </p>
  )
}
