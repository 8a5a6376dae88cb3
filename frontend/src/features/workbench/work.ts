/** Each kind of work: how it looks, which side of a check-in it names, and where it is done. */
import type { CheckInLine, Todo, TodoKind } from '@/api/gen'
import { hrefTo } from '@/lib/href'
import type { Tone } from '@/ui/StateTag'

export const TONES: Record<TodoKind, Tone> = {
  certificate_overdue: 'error',
  overdue_by_unit: 'error',
  certificate_near_limit: 'warning',
  go_check_in: 'warning',
  give_receipt: 'warning',
  enrolled_to_certify: 'info',
  receipt_to_take_back: 'info',
  to_assign: 'info',
  receipts_not_back: 'neutral',
  records_to_verify: 'info',
  talk_owed: 'warning',
  survey_owed: 'info',
  surveys_late: 'error',
  survey_to_open: 'warning',
  probation_due: 'warning',
  claim_owed: 'info',
  claim_to_tell: 'warning',
  activity_cancelled: 'error',
  activity_owed: 'info',
  activity_soon: 'info',
  service_day_soon: 'info',
  feedback_to_appraise: 'info',
  feedback_to_send: 'info',
  feedback_to_receive: 'warning',
  feedback_to_answer: 'warning',
  together_to_confirm: 'warning',
  together_to_answer: 'info',
  together_decision: 'info',
  together_service: 'warning',
  together_meeting: 'warning',
  letter_to_answer: 'warning',
  letter_to_review: 'info',
  letter_to_issue: 'info',
  letter_to_receive: 'warning',
  team_to_answer: 'info',
  team_asked: 'info',
  team_invited: 'info',
  shift_published: 'info',
  shift_offered: 'info',
  transfer_submit: 'info',
  transfer_enter: 'info',
  transfer_approve_out: 'info',
  transfer_approve_in: 'info',
  transfer_take_in: 'info',
  transfer_send_receipt: 'info',
  transfer_take_receipt: 'info',
}

const TO_VERIFY = '/members/verification'
const PROBATIONS = '/members/probation'
const OWN: Partial<Record<TodoKind, string>> = {
  go_check_in: '/my/check-in',
  give_receipt: '/my/check-in',
  feedback_to_answer: '/my/feedback',
  team_asked: '/my/teams',
  team_invited: '/my/teams',
  shift_published: '/my/posts',
  shift_offered: '/my/posts',
}

/** A person's own check-in, teams and shifts are on their own pages. */
export const isOwn = (kind: TodoKind): boolean => kind in OWN
const ownPage = (kind: TodoKind): string => OWN[kind] ?? '/my/check-in'

/** Requests to join a team, for who keeps it. */
const TEAMS = '/service/teams'
const isTeam = (kind: TodoKind): boolean => kind === 'team_to_answer'

/** Shifts at posts, and invitations: counted as matters. */
export const isShift = (kind: TodoKind): boolean =>
  kind.startsWith('shift_') || kind === 'team_invited'

/** Sheets of the yearly survey, or a round to open. */
export const isSurvey = (kind: TodoKind): boolean => kind.startsWith('survey')

/** Activities: a member's own, or those that lack their record. */
export const isActivity = (kind: TodoKind): boolean =>
  kind.startsWith('activity_') || kind === 'service_day_soon'

const activities = (kind: TodoKind): string =>
  kind === 'activity_owed' ? '/service/activities?show=owed' : '/my/activities'
const FEEDBACK: Partial<Record<TodoKind, string>> = {
  feedback_to_appraise: '/service/appraisals?state=pending',
  feedback_to_send: '/service/appraisals?state=appraised',
  feedback_to_receive: '/service/slips?state=sent',
}

/** Feedback slips of the year that wait at a community or a unit. */
const isFeedback = (kind: TodoKind): boolean => kind in FEEDBACK
const feedbackList = (kind: TodoKind): string => FEEDBACK[kind] ?? '/service/slips'

const TOGETHER: Partial<Record<TodoKind, string>> = {
  together_to_confirm: '/service/partners?view=services',
  together_to_answer: '/service/partners?view=offers',
  together_decision: '/service/partners?view=meetings',
  together_service: '/service/partners',
  together_meeting: '/service/partners',
}

const LETTERS: Partial<Record<TodoKind, string>> = {
  letter_to_answer: '/service/letters?side=unit',
  letter_to_review: '/service/letters?side=community&state=drafted',
  letter_to_issue: '/service/letters?side=community&state=reviewed',
  letter_to_receive: '/service/letters?side=superior&state=issued',
}

/** 参与情况反馈函, counted as letters. */
export const isLetter = (kind: TodoKind): boolean => kind in LETTERS
const letterList = (kind: TodoKind): string => LETTERS[kind] ?? '/service/letters'

/** What a unit and a community owe each other: counted as matters, not as people. */
export const isTogether = (kind: TodoKind): boolean => kind in TOGETHER

/** The list that shows exactly this work, what is due first at the top. */
export function listOf({ kind, query }: Pick<Todo, 'kind' | 'query'>): string {
  if (isOwn(kind)) return ownPage(kind)
  if (isTeam(kind)) return TEAMS
  if (isFeedback(kind)) return feedbackList(kind)
  if (isLetter(kind)) return letterList(kind)
  if (isTogether(kind)) return TOGETHER[kind] ?? '/service/partners'
  if (kind === 'records_to_verify') return TO_VERIFY
  if (kind === 'probation_due') return hrefTo(PROBATIONS, { show: 'due' })
  if (kind.startsWith('transfer_')) return `/transfers?turn=${kind.replace('transfer_', '')}`
  if (kind === 'claim_owed') return '/transfers/claims'
  if (kind === 'claim_to_tell') return '/transfers/claims?view=sent'
  if (kind === 'talk_owed') return '/transfers?under_way=true'
  if (isSurvey(kind)) return '/surveys'
  if (isActivity(kind)) return activities(kind)
  return hrefTo('/check-ins', { ...query, order: 'waiting' })
}

/** The same, for one unit of `overdue_by_unit`, one branch, or one sheet. */
export function listOfUnit({ kind, query }: Pick<Todo, 'kind' | 'query'>, unit: string): string {
  if (isOwn(kind)) return ownPage(kind)
  if (isTeam(kind)) return `${TEAMS}/${unit}`
  if (kind === 'records_to_verify') return hrefTo(TO_VERIFY, { org: unit })
  if (kind === 'survey_to_open') return '/surveys'
  if (isActivity(kind))
    return kind === 'activity_owed' ? `/service/activities/${unit}` : activities(kind)
  if (isFeedback(kind)) return `${feedbackList(kind)}&org=${unit}`
  if (isLetter(kind)) return `${letterList(kind)}&org=${unit}`
  if (isSurvey(kind)) return `/survey-sheets/${unit}`
  if (isTogether(kind)) return TOGETHER[kind] ?? '/service/partners'
  if (kind === 'probation_due') return hrefTo(PROBATIONS, { show: 'due', org: unit })
  return hrefTo('/check-ins', { ...query, unit, order: 'waiting' })
}

/** What the reader does not know yet: units read communities, communities read units. */
export const otherSide = (todo: Pick<Todo, 'query'>, line: CheckInLine): string =>
  todo.query.side === 'community' ? line.unit_name : line.community_name
