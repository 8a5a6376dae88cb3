/** Those who wish to stand in the order of members, while the community shows one (SP-09). */
import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { rankingQuery } from '../queries'

export function Ranking({ community }: { community: string }) {
  const { t } = useTranslation('points')
  const found = useQuery(rankingQuery(community))
  return (
    <Card size="small" title={t('ranking.title')}>
      <p>{t('ranking.hint')}</p>
      <ProblemAlert error={found.error} />
      {found.data?.length === 0 && <p>{t('ranking.none')}</p>}
      <ol>
        {found.data?.map((line) => (
          <li key={`${line.place}-${line.name}`}>
            {t('ranking.line', { name: line.name, points: line.points })}
          </li>
        ))}
      </ol>
    </Card>
  )
}
