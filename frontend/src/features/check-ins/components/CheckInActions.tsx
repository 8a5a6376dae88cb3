/** The next steps of one check-in, as the server allows them. */
import { FileDoneOutlined, RollbackOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayAny, useIdempotencyKey, useMe } from '@/api'
import { type CheckInOut, endCheckIn, type OrgOut, returnReceipt, voidCheckIn } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { PrintButton } from '@/ui/PrintButton'
import { CHECK_INS, certificatesPdf, receiptsPdf } from '../queries'
import { AssignDialog } from './AssignDialog'
import { CertifyDialog } from './CertifyDialog'
import { RelocateDialog } from './RelocateDialog'
import { useUndo } from './useUndo'

type Props = { checkIn: CheckInOut; community: OrgOut | undefined }
type Open = 'certify' | 'assign' | 'end' | 'void' | 'relocate' | null

export function CheckInActions({ checkIn, community }: Props) {
  const { t } = useTranslation('check-ins')
  const cache = useQueryClient()
  const me = useMe()
  const { headers, renew } = useIdempotencyKey()
  const [open, setOpen] = useState<Open>(null)
  const path = { check_in_id: checkIn.id }
  const close = () => setOpen(null)
  const done = (words: string) => {
    renew()
    notify.done(words)
    return cache.invalidateQueries({ queryKey: CHECK_INS })
  }
  const takeBack = useMutation({
    mutationFn: () => returnReceipt({ path, headers }),
    onSuccess: () => done(t('receipts.one')),
    onError: () => cache.invalidateQueries({ queryKey: CHECK_INS }),
  })
  const undo = useUndo()
  const end = async (reason: string) => {
    await endCheckIn({ path, body: { reason }, headers })
    await done(t('end.done'))
  }
  const withdraw = async (reason: string) => {
    await voidCheckIn({ path, body: { reason }, headers })
    await done(t('void.done'))
  }
  const allowed: string[] = [...checkIn.allowed_actions]
  const mayMove = allowed.includes('end') || allowed.includes('void')
  if (mayMove && mayAny(me, ['check-in:enrol'])) allowed.push('relocate')
  const actions = [
    {
      name: 'certify',
      label: t('action.certify'),
      kind: 'primary' as const,
      icon: <SafetyCertificateOutlined />,
      hotkey: 'c',
      run: () => setOpen('certify'),
    },
    {
      name: 'return_receipt',
      label: t('action.return_receipt'),
      kind: 'primary' as const,
      icon: <FileDoneOutlined />,
      hotkey: 'h',
      loading: takeBack.isPending,
      run: () => takeBack.mutate(),
    },
    {
      name: 'unregister',
      label: t('action.unregister'),
      icon: <RollbackOutlined />,
      hotkey: 'u',
      loading: undo.busy,
      run: () => undo.takeBack(checkIn),
    },
    { name: 'assign', label: t('action.assign'), hotkey: 'a', run: () => setOpen('assign') },
    { name: 'relocate', label: t('action.relocate'), run: () => setOpen('relocate') },
    { name: 'end', label: t('action.end'), kind: 'danger' as const, run: () => setOpen('end') },
    { name: 'void', label: t('action.void'), kind: 'danger' as const, run: () => setOpen('void') },
  ]
  return (
    <Space wrap>
      {checkIn.issued_on !== null && checkIn.state !== 'voided' && (
        <PrintButton
          label={t('print.certificate')}
          fileName={`${checkIn.certificate_no}.pdf`}
          hotkey="p"
          load={() => certificatesPdf([checkIn.id])}
        />
      )}
      {checkIn.checked_in_on !== null && (
        <PrintButton
          label={t('print.receipt')}
          fileName={`${checkIn.certificate_no}-receipt.pdf`}
          load={() => receiptsPdf([checkIn.id])}
        />
      )}
      <ActionBar actions={actions} allowed={allowed} />
      <CertifyDialog
        open={open === 'certify'}
        ids={[checkIn.id]}
        nameOf={() => checkIn.holder.name}
        onClose={close}
      />
      {open === 'assign' && (
        <AssignDialog checkIn={checkIn} teams={community?.teams ?? []} onClose={close} />
      )}
      {open === 'relocate' && <RelocateDialog checkIn={checkIn} onClose={close} />}
      <ConfirmReason
        open={open === 'end'}
        title={t('end.title', { name: checkIn.holder.name })}
        description={t('end.what')}
        confirmText={t('action.end')}
        presets={[t('end.moved'), t('end.job'), t('end.retired')]}
        onConfirm={end}
        onClose={close}
      />
      <ConfirmReason
        open={open === 'void'}
        title={t('void.title', { name: checkIn.holder.name })}
        description={t('void.what')}
        confirmText={t('action.void')}
        presets={[t('void.wrong'), t('void.withdrawn'), t('void.twice')]}
        onConfirm={withdraw}
        onClose={close}
      />
    </Space>
  )
}
