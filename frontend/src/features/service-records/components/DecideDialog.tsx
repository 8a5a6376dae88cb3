/** What becomes of one entry, with the reason that others read. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  confirmServiceRecord,
  type RecordLine,
  refuseServiceRecord,
  takeBackServiceRecord,
} from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { notify } from '@/ui/notify'
import { ReasonDialog } from '@/ui/ReasonDialog'
import { RECORDS } from '../queries'
import type { Act } from './useDeskColumns'

type Props = { line: RecordLine | null; act: Act; onClose: () => void }

const CALLS = {
  confirm: confirmServiceRecord,
  refuse: refuseServiceRecord,
  reversal: takeBackServiceRecord,
} as const

export function DecideDialog({ line, act, onClose }: Props) {
  const { t } = useTranslation('service-records')
  const cache = useQueryClient()
  const key = useRef(uuid())
  const marks = line?.flags.map((flag) => t(`flagWhy.${flag}`)).join(' ')
  return (
    <ReasonDialog
      open={line !== null}
      title={t(`act.${act}Of`, { name: line?.name ?? '', content: line?.content ?? '' })}
      description={act === 'confirm' ? marks : t(`act.${act}Hint`)}
      confirmText={t(`act.${act}`)}
      presets={t(`act.${act}Presets`).split('|')}
      onConfirm={async (why) => {
        const headers = { 'Idempotency-Key': key.current }
        await CALLS[act]({ path: { record_id: line?.id ?? '' }, body: { why }, headers })
        key.current = uuid()
        notify.done(t(`act.${act}Done`))
        await cache.invalidateQueries({ queryKey: RECORDS })
      }}
      onClose={() => {
        key.current = uuid()
        onClose()
      }}
    />
  )
}
