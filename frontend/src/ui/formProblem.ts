/** Puts a server's refusal beside the fields it names. */
import type { FormInstance } from 'antd'
import { fieldPath, fieldText, type Problem } from '@/api'

/** Marks the fields and focuses the first; returns what no field on the form could show. */
export function showProblem(form: FormInstance, problem: Problem): Problem | null {
  const known = (problem.errors ?? []).filter(
    (fault) => form.getFieldInstance(fieldPath(fault.field)) !== undefined,
  )
  if (known.length === 0) return problem
  form.setFields(
    known.map((fault) => ({ name: fieldPath(fault.field), errors: [fieldText(fault)] })),
  )
  const [first] = known
  if (first) form.scrollToField(fieldPath(first.field), { focus: true, block: 'center' })
  return known.length === problem.errors?.length ? null : problem
}
