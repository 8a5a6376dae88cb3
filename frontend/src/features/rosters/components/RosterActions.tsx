/** Commit, discard, and the refused rows as a workbook to mend. */
import { CheckOutlined, DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { commitRoster, discardRoster, getRefusedRows, type RosterOut } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { notify } from '@/ui/notify'
import { saveBlob } from '@/ui/saveBlob'
import { countsOf } from '../queries'

export function RosterActions({ roster }: { roster: RosterOut }) {
  const { t } = useTranslation('rosters')
  const cache = useQueryClient()
  const commitKey = useIdempotencyKey()
  const discardKey = useIdempotencyKey()
  const path = { roster_id: roster.id }
  const refresh = () => cache.invalidateQueries({ queryKey: ['rosters'] })
  const commit = useMutation({
    mutationFn: () => commitRoster({ path, headers: commitKey.headers }),
    onSettled: refresh,
  })
  const discard = useMutation({
    mutationFn: () => discardRoster({ path, headers: discardKey.headers }),
    onSuccess: () => notify.done(t('action.discarded')),
    onSettled: refresh,
  })
  const refused = useMutation({
    mutationFn: async () => (await getRefusedRows({ path })).data as Blob,
    onSuccess: (blob) => saveBlob(blob, t('action.refusedName')),
  })
  const counts = countsOf(roster)
  const planned = roster.state === 'planned'
  const writes = counts.create + counts.update
  const confirm = async () => {
    if (await notify.confirm(t('action.discardSure'), t('action.discardHint'))) discard.mutate()
  }
  useHotkey('c', t('action.commit'), () => commit.mutate(), planned && writes > 0)
  return (
    <>
      {counts.refuse > 0 && roster.state !== 'discarded' && (
        <Button
          icon={<DownloadOutlined />}
          loading={refused.isPending}
          onClick={() => refused.mutate()}
        >
          {t('action.refused')}
        </Button>
      )}
      {planned && (
        <Button loading={discard.isPending} onClick={() => void confirm()}>
          {t('action.discard')}
        </Button>
      )}
      {planned && writes > 0 && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={commit.isPending}
          onClick={() => commit.mutate()}
        >
          {t('action.commit')}
          <kbd aria-hidden>C</kbd>
        </Button>
      )}
    </>
  )
}
