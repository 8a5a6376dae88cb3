/** Who it may be: members of that name below the committee; what agrees is said beside each. */
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Flex, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeTransferClaimOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatMonth } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import styles from '../components/transfers.module.css'
import { candidatesQuery } from './queries'
import { useClaimStep } from './useClaimStep'

export function Candidates({ whole, etag }: { whole: WholeTransferClaimOut; etag: string }) {
  const { t } = useTranslation('transfer-claims')
  const language = useLanguage()
  const found = useQuery(candidatesQuery(whole.claim.id))
  const step = useClaimStep(whole.claim.id, etag)
  return (
    <Card size="small" title={t('candidates')}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <ProblemAlert error={step.error} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {found.data?.length === 0 && <p className={styles.muted}>{t('nobody')}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={styles.letters} aria-label={t('candidates')}>
          {found.data.map((one) => (
            <li key={one.id}>
              <Flex gap={8} align="center" wrap>
                <Button
                  loading={step.isPending && step.variables.member_id === one.id}
                  onClick={() => step.mutate({ action: 'claim', member_id: one.id })}
                >
                  {t('claim', { name: one.name })}
                </Button>
                <span>
                  {[
                    one.branch_name,
                    formatMonth(one.birth_month, language),
                    formatPhone(one.phone_masked),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {one.same_phone && <StateTag tone="success">{t('samePhone')}</StateTag>}
                {one.same_month && <StateTag tone="success">{t('sameMonth')}</StateTag>}
              </Flex>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.muted}>{t('candidatesHint')}</p>
    </Card>
  )
}
