/** Puts a server's refusal beside the fields it names. */
import type { FormInstance } from 'antd'
import { fieldPath, fieldText, type Problem } from '@/api'

type Faults = NonNullable<Problem['errors']>

/** A field of the wrong shape is named in `errors`, one that breaks a rule of the domain in `facts`. */
function faultsOf({ code, errors = [], facts = {} }: Problem): Faults {
  if (errors.length > 0 || code !== 'invalid-field' || !facts.field) return errors
  return [{ field: facts.field, code: facts.rule ?? 'invalid' }]
}

/** Marks the fields and focuses the first; returns what no field on the form could show. */
export function showProblem(form: FormInstance, problem: Problem): Problem | null {
  const faults = faultsOf(problem)
  const known = faults.filter(
    (fault) => form.getFieldInstance(fieldPath(fault.field)) !== undefined,
  )
  if (known.length === 0) return problem
  form.setFields(
    known.map((fault) => ({ name: fieldPath(fault.field), errors: [fieldText(fault)] })),
  )
  const [first] = known
  if (first) form.scrollToField(fieldPath(first.field), { focus: true, block: 'center' })
  return known.length === faults.length ? null : problem
}
