/** One participation letter with its versions, and what its reader may do (REG-02, NT-24). */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterAction, ParticipationLetterOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { LetterTag } from '../components/LetterTag'
import { LetterVersion } from '../components/LetterVersion'
import { PrintLetters } from '../components/PrintLetters'
import { letterQuery } from '../queries'

const LetterStep = later(() => import('../components/LetterStep').then((m) => m.LetterStep))
const route = getRouteApi('/app/service/letters/$id')
const FIRST: readonly LetterAction[] = ['answer', 'review', 'issue', 'receive']

export function LetterPage() {
  const { id } = route.useParams()
  const found = useQuery(letterQuery(id))
  if (found.data) return <Found letter={found.data} />
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  return <PageSkeleton />
}

function Found({ letter }: { letter: ParticipationLetterOut }) {
  const { t } = useTranslation('letters')
  const [action, setAction] = useState<LetterAction | null>(null)
  return (
    <>
      <PageHeader
        title={letter.unit.name}
        subtitle={t('fromTo', {
          period: t(`period.${letter.part}`, { year: letter.year }),
          community: letter.community.name,
          superior: letter.superior.name,
        })}
        crumbs={[{ label: t('title'), href: '/service/letters' }]}
        tags={<LetterTag state={letter.state} />}
        actions={
          <>
            {letter.allowed_actions.map((one) => (
              <Button
                key={one}
                type={FIRST.includes(one) ? 'primary' : 'default'}
                onClick={() => setAction(one)}
              >
                {t(`act.${one}`)}
              </Button>
            ))}
            <PrintLetters ids={[letter.id]} />
          </>
        }
      />
      <Flex vertical gap={12}>
        <Next letter={letter} />
        {letter.versions.map((version, index) => (
          <LetterVersion key={version.number} version={version} current={index === 0} />
        ))}
      </Flex>
      <LetterStep letter={letter} action={action} onClose={() => setAction(null)} />
    </>
  )
}

/** What happens next, and from when. */
function Next({ letter }: { letter: ParticipationLetterOut }) {
  const { t } = useTranslation('letters')
  const language = useLanguage()
  const answered = letter.versions[0]?.answered_at !== null
  const day = formatShortDate(letter.issuable_from, language)
  if (letter.state === 'received') return null
  const next =
    letter.state === 'issued' || answered ? letter.state : (`${letter.state}Open` as const)
  return <Alert type="info" showIcon title={t(`next.${next}`, { day })} />
}
