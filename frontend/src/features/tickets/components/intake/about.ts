/** Whom a complaint is about, as one choice of a list: a colleague, or a department as a whole. */
import type { AboutIn, CentreColleague, MeOut } from '@/api/gen'

const PERSON = 'person'
const DEPARTMENT = 'department'

const keyOf = (kind: string, account: string, department: string) =>
  [kind, account, department].join(' ')

/** By department: who works there, and the department itself; who directs a centre has none. */
export function optionsOf(
  people: readonly CentreColleague[],
  whole: (department: string) => string,
) {
  const departments = [...new Map(people.map((one) => [one.department_id, one]))]
  return departments.map(([id, { department_name: name, centre_id: centre }]) => {
    const there = people
      .filter((one) => one.department_id === id)
      .map((one) => ({ value: keyOf(PERSON, one.account_id, id), label: one.name }))
    const all = { value: keyOf(DEPARTMENT, '', id), label: whole(name) }
    return { label: name, title: name, options: id === centre ? there : [...there, all] }
  })
}

export function aboutOf(chosen: string | null): AboutIn | null {
  if (!chosen) return null
  const [kind, account, department] = chosen.split(' ')
  return kind === PERSON ? { account_id: account } : { department_id: department }
}

/** Then somebody else answers for it at once, and it is out of one's own sight. */
export function isAboutMe(chosen: string | null, me: MeOut): boolean {
  if (!chosen) return false
  const [, account, department] = chosen.split(' ')
  return account === me.account.id || me.grants.some(({ org }) => isDepartment(org, department))
}

const isDepartment = (org: { id: string; kind: string }, id: string | undefined) =>
  org.id === id && org.kind === 'department'
