/** A refusal where it happened: what, what to do, and the number to quote. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fasterText, isAbort, type Problem, problemText } from '@/api'

type Props = { error: Problem | null | undefined; onRetry?: () => void }

/** Somebody was faster: what stands on the page is old, so all of it is read anew. */
function Reload({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('trouble')
  const cache = useQueryClient()
  const reload = () => void cache.invalidateQueries().then(onDone)
  return (
    <Button size="small" onClick={reload}>
      {t('reload')}
    </Button>
  )
}

export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation(['common', 'trouble'])
  const [settled, setSettled] = useState<Problem | null>(null)
  if (!error || isAbort(error) || error === settled) return null
  const late = fasterText(error) !== undefined
  const notes = [
    error.retry_after && t('trouble:retryAfter', { count: error.retry_after }),
    error.request_id && t('trouble:requestId', { id: error.request_id }),
  ].filter(Boolean)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={problemText(error)}
      description={
        (notes.length > 0 || onRetry || late) && (
          <Flex gap={12} wrap align="center">
            {notes.length > 0 && <span>{notes.join(' · ')}</span>}
            {late && <Reload onDone={() => setSettled(error)} />}
            {onRetry && !late && (
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
