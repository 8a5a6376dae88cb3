/** One item as the public will read it: draft, current or any version before; and its history. */
import { useQuery } from '@tanstack/react-query'
import { Card, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemOut } from '@/api/gen'
import { DetailLayout } from '@/ui/DetailLayout'
import { GuideBody } from '@/ui/GuideBody'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { Timeline } from '@/ui/Timeline'
import { itemQuery, versionQuery } from '../queries'
import { ItemActions } from './ItemActions'
import { ItemStateTag } from './ItemStateTag'
import { SampleButton } from './SampleButton'

/** 0 is the draft. */
function useContent(item: ItemOut | undefined, shown: number) {
  const old = item !== undefined && shown > 0 && shown !== item.number
  const asked = useQuery({ ...versionQuery(item?.id ?? '', shown), enabled: old })
  if (old) return asked.data
  return (shown === 0 ? item?.draft : item?.current) ?? undefined
}

export function ItemDetail({ id }: { id: string }) {
  const { t } = useTranslation(['service-items', 'codes'])
  const found = useQuery(itemQuery(id))
  const [chosen, setChosen] = useState<number>()
  const item = found.data?.data
  const shown = chosen ?? (item?.draft ? 0 : (item?.number ?? 0))
  const content = useContent(item, shown)
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data || !item) return <PageSkeleton />
  const name = (item.current ?? item.draft)?.name ?? item.code
  const versions = [
    ...(item.draft ? [{ value: 0, label: t('draft') }] : []),
    ...item.history.slice(0, 6).map(({ number }) => ({
      value: number,
      label: number === item.number ? t('current') : t('version', { number }),
    })),
  ]
  const header = (
    <PageHeader
      title={name}
      subtitle={`${item.owner.name} · ${item.code}`}
      crumbs={[{ label: t('title'), href: '/service-items' }]}
      tags={
        <>
          <ItemStateTag state={item.state} />
          {item.draft && item.number > 0 && <StateTag tone="info">{t('hasDraft')}</StateTag>}
        </>
      }
      actions={<ItemActions read={found.data} />}
    />
  )
  const history = (
    <Timeline
      events={item.history.map((line) => ({
        id: String(line.number),
        at: line.published_at,
        title: t('historyLine', { number: line.number }),
        by: line.published_by,
      }))}
    />
  )
  return (
    <DetailLayout header={header} asideTitle={t('history')} aside={history}>
      <Card
        size="small"
        title={
          versions.length > 1 ? (
            <Segmented<number>
              aria-label={t('showing')}
              value={shown}
              onChange={setChosen}
              options={versions}
            />
          ) : (
            versions[0]?.label
          )
        }
        extra={
          item.state === 'published' && (
            <HrefLink href={`/guides/${item.id}`}>{t('action.guide')}</HrefLink>
          )
        }
      >
        {content ? (
          <GuideBody
            content={content}
            sample={(sample, words) => (
              <SampleButton item={item.id} sample={sample}>
                {words}
              </SampleButton>
            )}
            level={3}
          />
        ) : (
          <Skeleton active />
        )}
      </Card>
    </DetailLayout>
  )
}
