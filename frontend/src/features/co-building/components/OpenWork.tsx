/** What waits for this side: to confirm, to answer, to carry out. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { rowsOf } from '@/ui/rowsOf'
import { meetingsQuery, offersQuery, servicesQuery, type Within } from '../queries'
import { useOwnSide } from './BetweenFields'
import { DecisionLine } from './DecisionLine'
import { StepButtons } from './StepButtons'
import type { Asked } from './StepDialog'
import styles from './together.module.css'

type Props = { within: Within; onAct: (asked: Asked) => void }

export function OpenWork({ within, onAct }: Props) {
  const { t } = useTranslation('co-building')
  const language = useLanguage()
  const own = useOwnSide().unit?.id
  const services = rowsOf(useInfiniteQuery(servicesQuery(within)).data).filter((one) =>
    one.allowed_actions.includes('confirm'),
  )
  const offers = rowsOf(useInfiniteQuery(offersQuery(within)).data).filter(
    (one) => one.allowed_actions.includes('match') || one.allowed_actions.includes('complete'),
  )
  const decisions = rowsOf(useInfiniteQuery(meetingsQuery(within)).data)
    .flatMap((meeting) => meeting.decisions)
    .filter((one) => one.may_complete && one.org.id === own)
  const none = services.length + offers.length + decisions.length === 0
  return (
    <Card size="small" title={t('our.open')}>
      {none && t('our.noOpen')}
      <Flex vertical gap={8}>
        {services.map((one) => (
          <div key={one.id} className={styles.row}>
            <div className={styles.hint}>{t('our.toConfirm')}</div>
            <p className={styles.words}>
              {`${formatShortDate(one.served_on, language)} ${one.what}（${t('service.peopleOf', { count: one.people })}）`}
            </p>
            <StepButtons
              actions={one.allowed_actions}
              what={one.what}
              onAct={(action) => onAct({ of: 'service', id: one.id, what: one.what, action })}
            />
          </div>
        ))}
        {offers.map((one) => (
          <div key={one.id} className={styles.row}>
            <div className={styles.hint}>
              {t(`kind.${one.kind}`)} · {t(`side.${one.told_side}`)} · {t(`state.${one.state}`)}
            </div>
            <p className={styles.words}>{[one.what, one.answer].filter(Boolean).join('\n')}</p>
            <StepButtons
              actions={one.allowed_actions}
              what={one.what}
              onAct={(action) => onAct({ of: 'offer', id: one.id, what: one.what, action })}
            />
          </div>
        ))}
        {decisions.length > 0 && (
          <div>
            <div className={styles.hint}>{t('our.toDo')}</div>
            <ul className={styles.decisions}>
              {decisions.map((one) => (
                <DecisionLine key={one.id} one={one} onAct={onAct} />
              ))}
            </ul>
          </div>
        )}
      </Flex>
    </Card>
  )
}
