/** Two people changed the same thing: what the other one changed, and the two ways on (412). */
import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { orNone } from '@/lib/format'

type Change = { label: string; before: string; after: string }
type Props = {
  /** Who it was and when, where the server tells it. */
  title?: string | undefined
  changes: Change[]
  onReload: () => void
  onKeep?: () => void
}

export function Conflict({ title, changes, onReload, onKeep }: Props) {
  const { t } = useTranslation('orgs')
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={title ?? t('conflict.title')}
      description={
        <>
          <p>{changes.length > 0 ? t('conflict.changed') : t('conflict.elsewhere')}</p>
          <ul>
            {changes.map(({ label, before, after }) => (
              <li key={label}>
                {t('conflict.line', { label, before: orNone(before), after: orNone(after) })}
              </li>
            ))}
          </ul>
          <Flex gap={8} wrap>
            <Button type="primary" size="small" onClick={onReload}>
              {t('conflict.reload')}
            </Button>
            {onKeep && (
              <Button size="small" onClick={onKeep}>
                {t('conflict.keep')}
              </Button>
            )}
          </Flex>
        </>
      }
    />
  )
}
