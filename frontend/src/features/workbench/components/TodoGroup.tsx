/** Work of one kind: how much, due when, and one click to each person or to all of them. */
import { useTranslation } from 'react-i18next'
import type { CheckInLine, Todo, TodoKind } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import {
  isActivity,
  isLetter,
  isOwn,
  isShift,
  isSurvey,
  isTogether,
  listOf,
  listOfUnit,
  otherSide,
  TONES,
} from '../work'
import { DayLeft } from './DayLeft'
import styles from './workbench.module.css'

function When({ line }: { line: CheckInLine }) {
  const { t } = useTranslation('workbench')
  const language = useLanguage()
  const awaited = line.state === 'certificate_issued' || line.state === 'overdue'
  if (awaited && line.due_on) return <DayLeft day={line.due_on} />
  if (!line.checked_in_on) return null
  return <span>{t('checkedIn', { day: formatShortDate(line.checked_in_on, language) })}</span>
}

function People({ todo }: { todo: Todo }) {
  return (
    <ul className={styles.lines}>
      {todo.sample.map((line) => (
        <li key={line.id}>
          <HrefLink
            className={styles.line}
            href={isOwn(todo.kind) ? '/my/check-in' : `/check-ins/${line.id}`}
          >
            <span className={styles.name}>{line.name}</span>
            <span className={styles.place}>{otherSide(todo, line)}</span>
            <When line={line} />
          </HrefLink>
        </li>
      ))}
    </ul>
  )
}

/** Of what lacks or was decided each line is one matter. */
const ONE_EACH: readonly TodoKind[] = [
  'survey_to_open',
  'together_decision',
  'together_service',
  'together_meeting',
]
const hasCount = (kind: TodoKind) => !ONE_EACH.includes(kind) && !isActivity(kind)

function eachWord(kind: TodoKind) {
  if (isTogether(kind) || isShift(kind)) return 'matters' as const
  if (isLetter(kind)) return 'lettersCount' as const
  return isSurvey(kind) ? ('toAnswer' as const) : ('people' as const)
}

function Units({ todo }: { todo: Todo }) {
  const { t } = useTranslation('workbench')
  return (
    <ul className={`${styles.lines} ${styles.units}`}>
      {todo.units.map((unit) => (
        <li key={unit.unit_id}>
          <HrefLink className={styles.unit} href={listOfUnit(todo, unit.unit_id)}>
            <span>{unit.unit_name}</span>
            {hasCount(todo.kind) && <span>{t(eachWord(todo.kind), { count: unit.count })}</span>}
          </HrefLink>
        </li>
      ))}
    </ul>
  )
}

/** 必谈 (TLK-04), and whose transfer waits for a step (TRF-07): each on the transfer's page. */
function Transfers({ todo }: { todo: Todo }) {
  const talks = todo.talks ?? []
  const waiting = todo.transfers ?? []
  const lines = [
    ...talks.map((one) => ({ ...one, place: one.branch_name, due_on: null })),
    ...waiting.map((one) => ({ ...one, place: `${one.source_name} → ${one.target_name}` })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className={styles.lines}>
      {lines.map((one) => (
        <li key={one.transfer_id}>
          <HrefLink className={styles.line} href={`/transfers/${one.transfer_id}`}>
            <span className={styles.name}>{one.name}</span>
            <span className={styles.place}>{one.place}</span>
            {one.due_on && <DayLeft day={one.due_on} />}
          </HrefLink>
        </li>
      ))}
    </ul>
  )
}

const isCounted = (kind: TodoKind) =>
  !isOwn(kind) && !isSurvey(kind) && !isActivity(kind) && !isTogether(kind) && !isLetter(kind)

function countWord(kind: TodoKind) {
  if (isActivity(kind)) return 'activityCount' as const
  if (isTogether(kind) || isShift(kind)) return 'matters' as const
  if (isLetter(kind)) return 'lettersCount' as const
  return isSurvey(kind) ? ('sheets' as const) : ('people' as const)
}

export function TodoGroup({ todo }: { todo: Todo }) {
  const { t } = useTranslation('workbench')
  const kind = t(`kind.${todo.kind}`)
  return (
    <section className={styles.group} aria-label={kind}>
      <div className={styles.head}>
        <h2>
          <StateTag tone={TONES[todo.kind]}>{kind}</StateTag>
          {todo.kind !== 'survey_to_open' && (
            <span>{t(countWord(todo.kind), { count: todo.count })}</span>
          )}
        </h2>
        {todo.earliest_due_on && (
          <span className={styles.due}>
            {t('earliest')} <DayLeft day={todo.earliest_due_on} />
          </span>
        )}
        <HrefLink className={styles.all} href={listOf(todo)}>
          {isOwn(todo.kind) && t('own')}
          {isSurvey(todo.kind) && t('surveys')}
          {isActivity(todo.kind) && t('activities')}
          {isTogether(todo.kind) && t('together')}
          {isLetter(todo.kind) && t('letters')}
          {isCounted(todo.kind) && t('all', { n: todo.count })}
          <span className="visually-hidden"> {kind}</span>
        </HrefLink>
      </div>
      <Transfers todo={todo} />
      {todo.units.length > 0 ? <Units todo={todo} /> : <People todo={todo} />}
    </section>
  )
}
