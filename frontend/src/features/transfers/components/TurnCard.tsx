/** Whose turn it is, who answers for the member meanwhile, and by when papers are awaited. */
import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TransferOut, WholeTransferOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { DueText } from './DueText'
import styles from './transfers.module.css'

export function TurnCard({ whole }: { whole: WholeTransferOut }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const { transfer, turn, answering, deadlines } = whole
  const stopped = ['returned', 'rejected', 'withdrawn'].includes(transfer.state)
  return (
    <Card size="small" title={t('turn.title')}>
      <div className={styles.stack}>
        <p className={styles.lead}>
          {turn ? t('turn.of', { name: turn.name }) : t(`turn.over.${stopped ? 'ended' : 'done'}`)}
        </p>
        {turn && <p className={styles.muted}>{t(`turn.does.${doesOf(whole)}`)}</p>}
        {stopped && transfer.why && (
          <Alert type="warning" showIcon title={t('turn.why', { why: transfer.why })} />
        )}
        {transfer.warnings.map((warning) => (
          <Alert
            key={warning}
            type="warning"
            showIcon
            title={t(`warning.${warning}`, { street: transfer.terms.residence?.street_name })}
          />
        ))}
        {transfer.talk_owed && (
          <Alert
            type="info"
            showIcon
            title={t('turn.talk', {
              branch: transfer.source.name,
              day: transfer.talk_due_on ? formatShortDate(transfer.talk_due_on, language) : '',
            })}
          />
        )}
        {transfer.referral && <Referred referral={transfer.referral} />}
        {transfer.missing.length > 0 && transfer.state === 'applied' && (
          <Alert
            type="info"
            showIcon
            title={t('turn.missing', {
              fields: transfer.missing
                .map((name) => t(`missing.${name as 'destination'}`))
                .join('、'),
            })}
          />
        )}
        <Facts
          columns={1}
          facts={[
            { label: t('turn.answering'), value: answering.name },
            ...deadlines.map(({ paper, due_on, days_left }) => ({
              label: t(`paper.${paper}`),
              value: <DueText dueOn={due_on} daysLeft={days_left} />,
            })),
          ]}
        />
      </div>
    </Card>
  )
}

/** With a superior, answered, or told: until then it is said who owes the member the word (TRF-09). */
function Referred({ referral }: { referral: NonNullable<TransferOut['referral']> }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const { to, why, on, answer, feedback, owed_by } = referral
  return (
    <Alert
      type={feedback ? 'success' : 'warning'}
      showIcon
      title={t('referral.title', { to, day: formatShortDate(on, language) })}
      description={
        <>
          <div>{why}</div>
          {answer && <div>{t('referral.answer', { answer })}</div>}
          <div>
            {feedback ? t('referral.told', { feedback }) : t('referral.owed', { name: owed_by })}
          </div>
        </>
      }
    />
  )
}

/** What is to be done now, by the state; of one that was taken in, the receipt. */
function doesOf({ transfer }: WholeTransferOut) {
  if (transfer.state === 'assigned') {
    return transfer.receipt === 'sent' ? ('receipt_sent' as const) : ('receipt' as const)
  }
  if (transfer.state === 'letter_issued' && transfer.direction === 'out') return 'outside' as const
  return transfer.state
}
