/** Write somebody down, fetch who came onto the register meanwhile, sign, open again. */
import { PlusOutlined, ReloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch, useIdempotencyKey } from '@/api'
import {
  refreshSurveySheet,
  reopenSurveySheet,
  type SheetAction,
  type SurveySheetOut,
} from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { SURVEYS } from '../queries'

const SignDialog = later(() => import('./SignDialog').then((m) => m.SignDialog))
type Props = { sheet: SurveySheetOut; etag: string; onAdd: () => void }

export function SheetActions({ sheet, etag, onAdd }: Props) {
  const { t } = useTranslation('surveys')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState<'sign' | 'reopen' | null>(null)
  const may = (action: SheetAction) => sheet.allowed_actions.includes(action)
  useHotkey('n', t('add'), onAdd, may('fill'))
  const path = { sheet_id: sheet.id }
  const fetching = useMutation({
    mutationFn: async () => (await refreshSurveySheet({ path, headers })).data,
    onSettled: renew,
    onSuccess: async (after) => {
      notify.done(t('fetched', { count: after.waiting - sheet.waiting }))
      await cache.invalidateQueries({ queryKey: SURVEYS })
    },
  })
  const reopen = async (reason: string) => {
    try {
      await reopenSurveySheet({ path, body: { reason }, headers: { ...headers, ...ifMatch(etag) } })
      await cache.invalidateQueries({ queryKey: SURVEYS })
    } finally {
      renew()
    }
  }
  const waits = sheet.waiting > 0
  return (
    <>
      {may('fill') && (
        <Button icon={<PlusOutlined />} onClick={onAdd}>
          {t('add')}
          <kbd aria-hidden>N</kbd>
        </Button>
      )}
      {may('propose') && (
        <Button
          icon={<ReloadOutlined />}
          loading={fetching.isPending}
          title={t('fetchHint')}
          onClick={() => fetching.mutate()}
        >
          {t('fetch')}
        </Button>
      )}
      {may('sign') && (
        <Button
          type="primary"
          disabled={waits}
          title={waits ? t('answerFirst') : undefined}
          onClick={() => setAsking('sign')}
        >
          {t('sign')}
        </Button>
      )}
      {may('reopen') && <Button onClick={() => setAsking('reopen')}>{t('reopen')}</Button>}
      <SignDialog
        open={asking === 'sign'}
        sheet={sheet}
        etag={etag}
        onClose={() => setAsking(null)}
      />
      <ConfirmReason
        open={asking === 'reopen'}
        title={t('reopen')}
        description={t('reopenWhat')}
        confirmText={t('reopen')}
        presets={[t('missed'), t('wrong')]}
        onConfirm={reopen}
        onClose={() => setAsking(null)}
      />
    </>
  )
}
