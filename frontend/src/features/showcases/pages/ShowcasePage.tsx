/** One proposal at the desk: its words while they stand, and who answered. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WholeShowcaseOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatDateTime } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { ShowcaseTag } from '../components/ShowcaseTag'
import { DeskStep } from '../components/Step'
import { showcaseQuery } from '../queries'

const route = getRouteApi('/app/service/showcases/$id')
const DESK = ['note_consent', 'retract'] as const

export function ShowcasePage() {
  const { id } = route.useParams()
  const found = useQuery(showcaseQuery(id))
  if (found.data) return <Found one={found.data} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ one }: { one: WholeShowcaseOut }) {
  const { t } = useTranslation(['showcases', 'shell'])
  const language = useLanguage()
  const acts = DESK.filter((action) => one.allowed_actions.includes(action))
  return (
    <div className={styles.stack}>
      <PageHeader
        title={one.title}
        crumbs={[{ label: t('shell:page.showcases'), href: '/service/showcases' }]}
        subtitle={`${one.name} · ${one.org.name}`}
        tags={<ShowcaseTag state={one.state} />}
        actions={
          acts.length > 0 && (
            <Flex gap={8} wrap>
              {acts.map((action) => (
                <DeskStep key={action} id={one.id} action={action} />
              ))}
            </Flex>
          )
        }
      />
      <Card size="small" title={t('field.words')}>
        <p className={styles.words}>{one.words || t('hidden')}</p>
      </Card>
      <Card size="small" title={t('course')}>
        <Facts facts={factsOf(one)} />
      </Card>
    </div>
  )

  function factsOf(shown: WholeShowcaseOut) {
    const moment = (at: string | null) => at && formatDateTime(at, language)
    const day = (on: string | null) => on && formatDate(on, language)
    return [
      { label: t('field.kind'), value: t(`kind.${shown.kind}`) },
      { label: t('field.decidedOn'), value: day(shown.decided_on) },
      { label: t('field.reference'), value: shown.reference },
      { label: t('field.at'), value: moment(shown.proposed_at) },
      { label: t('field.by'), value: shown.proposed_name },
      { label: t('field.answered'), value: moment(shown.answered_at) },
      { label: t('field.way'), value: shown.way && t(`way.${shown.way}`) },
      { label: t('field.paperOn'), value: day(shown.paper_on) },
      { label: t('field.until'), value: day(shown.shown_until) },
      { label: t('field.ended'), value: moment(shown.ended_at) },
      { label: t('field.reason'), value: shown.reason },
    ]
  }
}
