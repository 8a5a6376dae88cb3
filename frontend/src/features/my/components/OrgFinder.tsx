/** 党员找组织 (MEM-15): by name, address or home estate. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OrgLine } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { FilterText } from '@/ui/FilterText'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { orgsQuery } from '../queries'
import styles from './my.module.css'
import { Pairs } from './Pairs'
import { TelLink } from './TelLink'
import { useWord } from './useWords'

type Asked = { name?: string; address?: string; estate?: string }
type Props = { asked: Asked; onAsk: (asked: Asked) => void }

function Org({ org }: { org: OrgLine }) {
  const { t } = useTranslation('my')
  const word = useWord()
  const contact = org.contact_name || org.contact_phone
  return (
    <li>
      <h3>{org.name}</h3>
      <p className={styles.muted}>
        {[
          word('orgKind', org.kind),
          org.parent_name && t('services.under', { name: org.parent_name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Pairs
        pairs={[
          ...(org.address ? [{ label: t('place.address'), value: org.address }] : []),
          ...(org.hours ? [{ label: t('place.hours'), value: org.hours }] : []),
          ...(contact
            ? [
                {
                  label: t('place.contact'),
                  value: <TelLink name={org.contact_name} phone={org.contact_phone} />,
                },
              ]
            : []),
        ]}
      />
    </li>
  )
}

function Found({ asked }: { asked: Asked }) {
  const { t } = useTranslation('my')
  const { name, ...rest } = asked
  const query = useInfiniteQuery(orgsQuery({ ...rest, ...(name && { q: name }) }))
  const orgs = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isError)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active title={false} />
  if (orgs.length === 0)
    return <EmptyState title={t('services.nothing')} hint={t('services.nothingHint')} />
  return (
    <>
      <ul className={styles.list}>
        {orgs.map((org) => (
          <Org key={org.id} org={org} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('services.more')}
        </Button>
      )}
    </>
  )
}

export function OrgFinder({ asked, onAsk }: Props) {
  const { t } = useTranslation('my')
  const ask = (key: keyof Asked) => (value: string) =>
    onAsk({ ...asked, [key]: value || undefined })
  const some = Boolean(asked.name || asked.address || asked.estate)
  return (
    <div className={styles.stack}>
      <FilterText
        label={t('services.findOrg')}
        width="100%"
        value={asked.name ?? ''}
        onChange={ask('name')}
      />
      <FilterText
        label={t('services.findAddress')}
        width="100%"
        value={asked.address ?? ''}
        onChange={ask('address')}
      />
      <FilterText
        label={t('services.findEstate')}
        width="100%"
        value={asked.estate ?? ''}
        onChange={ask('estate')}
      />
      {some ? <Found asked={asked} /> : <p className={styles.muted}>{t('services.askOrg')}</p>}
    </div>
  )
}
