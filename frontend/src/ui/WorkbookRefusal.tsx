/** A workbook that was turned away whole: the server says why, and for which sheet or cell. */
import { Alert } from 'antd'
import { codeText, type Problem } from '@/api'
import { ProblemAlert } from './ProblemAlert'

export function WorkbookRefusal({ error }: { error: Problem | null }) {
  const reason = error?.facts?.message
  if (!error || !reason) return <ProblemAlert error={error} />
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={codeText(error.code)}
      description={reason}
    />
  )
}
