/** The community that covers the member's home: where to check in, when, and whom to see. */
import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { CardProps } from '../memberSections'
import { proposalQuery } from '../queries'
import styles from './members.module.css'

export function ProposalCard({ member }: CardProps) {
  const { t } = useTranslation('members')
  const found = useQuery(proposalQuery(member.id))
  const community = found.data
  return (
    <Card size="small" title={t('proposal.title')}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {community === null && <span className={styles.muted}>{t('proposal.none')}</span>}
      {community && (
        <Facts
          facts={[
            {
              label: t('proposal.community'),
              value: <HrefLink href={`/orgs?org=${community.id}`}>{community.name}</HrefLink>,
              wide: true,
            },
            {
              label: t('proposal.place'),
              value: [community.address, community.place].filter(Boolean).join(' '),
              wide: true,
            },
            { label: t('proposal.hours'), value: community.hours },
            {
              label: t('proposal.contact'),
              value: [community.contact_name, community.contact_phone].filter(Boolean).join(' '),
            },
          ]}
        />
      )}
    </Card>
  )
}
