/** One community's goals: what is done of each, as a bar and in words, and what was set before. */
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityGoals, GoalLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { historyQuery } from '../queries'
import styles from './goals.module.css'

type Props = { one: CommunityGoals; year: number }

export function CommunityCard({ one, year }: Props) {
  return (
    <Card size="small" title={one.name}>
      <ul className={styles.goals}>
        {one.goals.map((goal) => (
          <Line key={goal.measure} goal={goal} community={one.id} year={year} />
        ))}
      </ul>
    </Card>
  )
}

/** Whole per cent, at most a hundred; a goal of nothing is reached. */
export const shareOf = ({ done, target }: Pick<GoalLine, 'done' | 'target'>): number =>
  target === 0 ? 100 : Math.min(100, Math.floor((done / target) * 100))

type LineProps = { goal: GoalLine; community: string; year: number }

function Line({ goal, community, year }: LineProps) {
  const { t } = useTranslation('service-goals')
  const [open, setOpen] = useState(false)
  const measure = t(`measure.${goal.measure}`)
  const said = t('done', { done: goal.done, target: goal.target, unit: t(`unit.${goal.measure}`) })
  return (
    <li>
      <div className={styles.line}>
        <strong>{measure}</strong>
        <span>{said}</span>
      </div>
      <Progress
        percent={shareOf(goal)}
        showInfo={false}
        aria-label={`${measure} ${said}`}
        strokeColor="var(--ant-color-primary)"
      />
      <div className={styles.line}>
        <span className={styles.muted}>{goal.note}</span>
        {goal.number > 1 && (
          <Button type="link" size="small" onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'before', { count: goal.number - 1 })}
          </Button>
        )}
      </div>
      {open && <History community={community} year={year} goal={goal} />}
    </li>
  )
}

function History({ community, year, goal }: LineProps) {
  const { t } = useTranslation('service-goals')
  const language = useLanguage()
  const { data } = useQuery(historyQuery(community, year, goal.measure))
  return (
    <ol className={styles.muted}>
      {data?.map((one) => (
        <li key={one.number}>
          {t('setTo', { target: one.target, at: formatDateTime(one.set_at, language) })} ·{' '}
          {one.set_by}
          {one.note && ` · ${one.note}`}
        </li>
      ))}
    </ol>
  )
}
