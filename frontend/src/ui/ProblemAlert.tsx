/** A refusal where it happened: what, what to do, and the number to quote. */
import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { isAbort, type Problem, problemText } from '@/api'

type Props = { error: Problem | null | undefined; onRetry?: () => void }

export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation(['common', 'problems'])
  if (!error || isAbort(error)) return null
  const notes = [
    error.retry_after && t('problems:retryAfter', { count: error.retry_after }),
    error.request_id && t('problems:requestId', { id: error.request_id }),
  ].filter(Boolean)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={problemText(error)}
      description={
        (notes.length > 0 || onRetry) && (
          <Flex gap={12} wrap align="center">
            {notes.length > 0 && <span>{notes.join(' · ')}</span>}
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {t('action.retry')}
              </Button>
            )}
          </Flex>
        )
      }
    />
  )
}
