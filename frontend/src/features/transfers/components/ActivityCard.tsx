/** 活动记录: entries are added and reversed, and never changed. */
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeFloatingOut } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { useFloatingStep } from '../useFloatingStep'
import { ActivityList } from './ActivityList'

export function ActivityCard({ whole, etag }: { whole: WholeFloatingOut; etag: string }) {
  const { t } = useTranslation('books')
  const [wrong, setWrong] = useState<string | null>(null)
  const take = useFloatingStep({ id: whole.floating.id, etag })
  const may = whole.allowed_actions.includes('reverse')
  return (
    <Card size="small" title={t('activity.title', { count: whole.floating.entry_count })}>
      <ActivityList
        entries={whole.entries}
        beside={(entry) =>
          may && (
            <Button size="small" onClick={() => setWrong(entry.id)}>
              {t('step.reverse')}
            </Button>
          )
        }
      />
      <ConfirmReason
        open={wrong !== null}
        title={t('step.reverse')}
        description={t('what.reverse')}
        confirmText={t('step.reverse')}
        presets={[t('presets.day'), t('presets.person')]}
        onConfirm={async (reason) => {
          await take.mutateAsync({ action: 'reverse', entry_id: wrong ?? '', reason })
        }}
        onClose={() => setWrong(null)}
      />
    </Card>
  )
}
