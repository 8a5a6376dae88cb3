/** The one card that answers "what should I do next?". */
import { useTranslation } from 'react-i18next'
import type { MyCheckInOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { daysBetween, formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag, type Tone } from '@/ui/StateTag'
import type { Next } from '../journey'
import styles from './my.module.css'
import { PlacePairs } from './PlacePairs'
import { TelLink } from './TelLink'
import { useStateWord } from './useWords'

type Props = { next: Next; mine: MyCheckInOut | null; today: Date }

const TONES: Partial<Record<Next, Tone>> = {
  enrolled: 'info',
  issued: 'info',
  overdue: 'warning',
  receipt: 'warning',
  done: 'success',
}

function useSentences(next: Next, mine: MyCheckInOut | null) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const one = mine?.check_in
  const place = mine?.community.name ?? ''
  const day = (value: string | null | undefined) => formatShortDate(value, language)
  switch (next) {
    case 'issued':
      return [t('next.issued.title', { date: day(one?.due_on), place }), t('next.issued.text')]
    case 'overdue':
      return [
        t('next.overdue.title', { place }),
        t('next.overdue.text', { date: day(one?.due_on) }),
      ]
    case 'receipt':
      return [
        t('next.receipt.title'),
        t('next.receipt.text', { date: day(one?.checked_in_on), place }),
      ]
    case 'done':
      return [t('next.done.title'), t('next.done.text', { place })]
    case 'ended':
      return [t('next.ended.title'), t('next.ended.text', { date: day(one?.ended_on) })]
    case 'invite':
    case 'retired':
    case 'enrolled':
      return [t(`next.${next}.title`), t(`next.${next}.text`)]
  }
}

function Where({ mine }: { mine: MyCheckInOut }) {
  const { t } = useTranslation('my')
  return (
    <>
      <HrefLink href="/my/certificate" className={styles.action}>
        {t('next.issued.action')}
      </HrefLink>
      <PlacePairs place={mine.community} />
    </>
  )
}

function Unit({ mine, label }: { mine: MyCheckInOut; label: string }) {
  const { unit } = mine
  return (
    <div>
      <div className={styles.muted}>{label}</div>
      <div>{unit.name}</div>
      <TelLink name={unit.contact_name} phone={unit.contact_phone} />
    </div>
  )
}

export function NextCard({ next, mine, today }: Props) {
  const { t } = useTranslation('my')
  const stateWord = useStateWord()
  const [title, text] = useSentences(next, mine)
  const one = mine?.check_in
  const left = one?.due_on ? daysBetween(today, one.due_on) : 0
  const missing = (one?.missing ?? []).map((field) => t(`field.${field}` as 'field.name'))
  return (
    <section className={styles.next} data-tone={TONES[next]} aria-label={t('home.next')}>
      {one && <StateTag tone={TONES[next] ?? 'neutral'}>{stateWord(one)}</StateTag>}
      <h2>{title}</h2>
      {next === 'issued' && left >= 0 && (
        <p>
          <strong>
            {left === 0 ? t('next.issued.today') : t('next.issued.left', { count: left })}
          </strong>
        </p>
      )}
      <p>{text}</p>
      {next === 'ended' && one?.reason && <p>{t('next.ended.reason', { reason: one.reason })}</p>}
      {next === 'ended' && one?.receipt === 'issued' && <p>{t('next.ended.receipt')}</p>}
      {next === 'done' && one?.duty && <p>{t('next.done.duty', { duty: one.duty })}</p>}
      {next === 'enrolled' && missing.length > 0 && (
        <p>{t('next.enrolled.missing', { fields: missing.join('、') })}</p>
      )}
      {(next === 'invite' || next === 'ended') && (
        <HrefLink href="/my/enrol" className={styles.action}>
          {t(`next.${next}.action`)}
        </HrefLink>
      )}
      {mine && (next === 'issued' || next === 'overdue') && <Where mine={mine} />}
      {mine && next === 'enrolled' && <Unit mine={mine} label={t('next.enrolled.ask')} />}
      {mine && next === 'receipt' && <Unit mine={mine} label={t('next.receipt.whom')} />}
    </section>
  )
}
