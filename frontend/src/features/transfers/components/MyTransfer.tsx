/** One of my transfers, on a phone. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyTransferOut } from '@/api/gen'
import { Facts } from '@/ui/Facts'
import { StepMap } from '@/ui/StepMap'
import { DueText } from './DueText'
import { TransferTag } from './TransferTag'
import styles from './transfers.module.css'
import { useRoad } from './useRoad'

export function MyTransfer({ mine, children }: { mine: MyTransferOut; children: ReactNode }) {
  const { t } = useTranslation('transfers')
  const { transfer, turn, next_stop, deadlines, answering } = mine
  const steps = useRoad(mine.road)
  const late = deadlines.findLast(({ overdue }) => overdue)
  const to = transfer.target.name || transfer.target.committee_name
  return (
    <section className={styles.panel} aria-label={t('way', { from: transfer.source.name, to })}>
      <div className={styles.stack}>
        <div>
          <TransferTag state={transfer.state} />
        </div>
        <h2 className={styles.way}>{t('way', { from: transfer.source.name, to })}</h2>
        <p className={styles.lead}>
          {turn ? t('mine.held', { name: turn.name }) : t(`mine.over.${overOf(mine)}`)}
        </p>
        {next_stop && (
          <p className={styles.muted}>
            {t('mine.next', { step: t(`stop.${next_stop as 'applied'}`) })}
          </p>
        )}
        {late && (
          <p className={styles.words}>{t(lateKey(mine, late.paper), { name: sideOf(mine) })}</p>
        )}
        <Facts
          columns={1}
          facts={[
            { label: t('mine.answering'), value: answering.name },
            ...(transfer.letter_no
              ? [{ label: t('field.letterNo'), value: transfer.letter_no }]
              : []),
            ...deadlines.map(({ paper, due_on, days_left }) => ({
              label: t(`paper.${paper}`),
              value: <DueText dueOn={due_on} daysLeft={days_left} />,
            })),
            ...(transfer.why ? [{ label: t('form.why'), value: transfer.why }] : []),
          ]}
        />
        {transfer.told && (
          <div>
            <h3>{t('mine.told')}</h3>
            <p className={styles.words}>{transfer.told}</p>
          </div>
        )}
        <StepMap steps={steps} />
        {children}
      </div>
    </section>
  )
}

/** Plainly, and what is next; of a letter that went out of this system, both are the receipt. */
const lateKey = ({ transfer }: MyTransferOut, paper: 'letter' | 'receipt') => {
  const away = transfer.direction === 'out'
  if (paper === 'letter') return away ? 'mine.late.letter_away' : 'mine.late.letter'
  return away ? 'mine.late.receipt_away' : 'mine.late.receipt'
}

/** Who issued the letter: they prolong it and await its receipt. */
const sideOf = ({ transfer }: MyTransferOut) =>
  transfer.direction === 'in' ? transfer.target.committee_name : transfer.source.name

const overOf = ({ transfer }: MyTransferOut) =>
  transfer.state === 'assigned' ? ('done' as const) : ('ended' as const)
