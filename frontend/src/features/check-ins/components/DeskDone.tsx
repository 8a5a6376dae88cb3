/** Registered: now a team or a post if wished, the receipt on paper, and the next person. */
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInOut, PresentedLine } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { orgQuery, receiptsPdf } from '../queries'
import { CheckInTag } from './CheckInTag'
import styles from './checkIns.module.css'
import { useWords } from './useWords'

type Props = {
  line: PresentedLine
  checkIn: CheckInOut
  busy: boolean
  onAssign: (team: string | null, duty?: string) => void
  onNext: () => void
}

export function DeskDone({ line, checkIn, busy, onAssign, onNext }: Props) {
  const { t } = useTranslation('check-ins')
  const words = useWords()
  const [duty, setDuty] = useState(checkIn.duty)
  const mayAssign = checkIn.allowed_actions.includes('assign')
  const community = useQuery({ ...orgQuery(line.community_id), enabled: mayAssign })
  const teams = community.data?.teams.filter((team) => team.closed_on === null) ?? []
  const team = teams.find((known) => known.id === checkIn.team_id)
  const give = () => duty.trim() && onAssign(checkIn.team_id, duty.trim())
  return (
    <section
      aria-label={t('desk.doneFor', { name: line.name })}
      className={styles.certificate}
      data-tone="ready"
    >
      <Flex vertical gap={16}>
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('desk.done', { name: line.name })}
          description={t('desk.doneHint', { unit: line.unit_name })}
        />
        <Flex gap={8} wrap>
          <Button type="primary" size="large" onClick={onNext}>
            {t('desk.next')}
            <kbd aria-hidden>Enter</kbd>
          </Button>
          <PrintButton
            label={t('print.receipt')}
            hotkey="ctrl+p"
            fileName={`${line.certificate_no}-receipt.pdf`}
            load={() => receiptsPdf([line.id])}
          />
        </Flex>
        {mayAssign && (
          <div>
            <Flex gap={8} align="center" wrap>
              <strong>{t('desk.assign')}</strong>
              <CheckInTag state={checkIn.state} />
              {team && <span>{team.name}</span>}
              {checkIn.duty && <span>{checkIn.duty}</span>}
            </Flex>
            <p className={styles.muted}>
              {t('assign.wish', {
                works: words.works(checkIn.holder.claimed_work_types) || t('assign.none'),
                times: words.times(checkIn.holder.available_times) || t('assign.none'),
              })}
            </p>
            <Flex gap={8} wrap role="group" aria-label={t('assign.team')}>
              {teams.map((known, index) => (
                <Button
                  key={known.id}
                  disabled={busy}
                  type={known.id === checkIn.team_id ? 'primary' : 'default'}
                  aria-pressed={known.id === checkIn.team_id}
                  onClick={() => onAssign(known.id, checkIn.duty)}
                >
                  <kbd aria-hidden>{index + 1}</kbd> {known.name}
                </Button>
              ))}
            </Flex>
            <Flex gap={8} style={{ marginTop: 8, maxWidth: '32em' }}>
              <Input
                aria-label={t('assign.duty')}
                placeholder={t('assign.dutyHint')}
                maxLength={200}
                value={duty}
                onChange={(event) => setDuty(event.target.value)}
                onPressEnter={give}
              />
              <Button loading={busy} disabled={!duty.trim()} onClick={give}>
                {t('assign.submit')}
              </Button>
            </Flex>
            {teams.length > 0 && <p className={styles.muted}>{t('desk.assignHint')}</p>}
          </div>
        )}
      </Flex>
    </section>
  )
}
