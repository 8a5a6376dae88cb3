/** 社区报到窗口: scan, compare, Enter; the focus never leaves the input. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Scanner } from '@/ui/Scanner'
import { ChooseLine } from '../components/ChooseLine'
import styles from '../components/checkIns.module.css'
import { DeskDone } from '../components/DeskDone'
import { PresentedCard } from '../components/PresentedCard'
import { TodayList } from '../components/TodayList'
import { useDesk } from '../components/useDesk'
import { orgQuery } from '../queries'

/** One or two digits are no code: they pick a line or a team by its number. */
const ORDINAL = /^\d{1,2}$/

export function DeskPage() {
  const { t } = useTranslation('check-ins')
  const { desk, problem, busy, next, goOn, look, choose, assign } = useDesk()
  const community = useQuery({
    ...orgQuery(desk.at === 'done' ? desk.line.community_id : ''),
    enabled: desk.at === 'done',
  })
  const take = (typed: string) => {
    const nth = ORDINAL.test(typed) ? Number(typed) - 1 : -1
    const line = desk.at === 'choose' ? desk.lines[nth] : undefined
    if (line) return choose(line)
    const teams = community.data?.teams.filter((team) => team.closed_on === null) ?? []
    const team = desk.at === 'done' ? teams[nth] : undefined
    if (team && desk.at === 'done' && desk.checkIn.allowed_actions.includes('assign')) {
      return assign(team.id, desk.checkIn.duty)
    }
    look(typed)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) next()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut; a button does the same
    <div onKeyDown={onKeyDown}>
      <PageHeader title={t('desk.title')} subtitle={t('desk.subtitle')} />
      <div className={styles.desk}>
        <div className={styles.stack}>
          <Card size="small">
            <Scanner
              label={t('desk.input')}
              busy={busy}
              focusOn={desk}
              onCode={take}
              onEmpty={goOn}
            />
          </Card>
          <ProblemAlert error={problem} />
          {desk.at === 'waiting' && !problem && !busy && (
            <p className={styles.muted}>{t('desk.hint')}</p>
          )}
          {desk.at === 'refused' && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={t(`desk.refused.${desk.refusal.why}`, { unit: desk.refusal.unit ?? '' })}
              description={t(`desk.refusedHint.${desk.refusal.why}`)}
            />
          )}
          {desk.at === 'choose' && <ChooseLine lines={desk.lines} onChoose={choose} />}
          {desk.at === 'found' && (
            <PresentedCard
              line={desk.line}
              raced={desk.raced === true}
              busy={busy}
              onRegister={goOn}
              onNext={next}
            />
          )}
          {desk.at === 'done' && (
            <DeskDone
              key={desk.checkIn.version}
              line={desk.line}
              checkIn={desk.checkIn}
              busy={busy}
              onAssign={assign}
              onNext={next}
            />
          )}
        </div>
        <TodayList />
      </div>
    </div>
  )
}
