/** What can be done with the selected rows: each button counts the rows it is for. */
import { FileDoneOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayAny, useIdempotencyKey, useMe } from '@/api'
import { type CheckInLine, type Outcome, returnReceipts } from '@/api/gen'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { PrintButton } from '@/ui/PrintButton'
import { CHECK_INS, certificatesPdf, MOST } from '../queries'

const CertifyDialog = later(() => import('./CertifyDialog').then((m) => m.CertifyDialog))
const RefusedDialog = later(() => import('./RefusedDialog').then((m) => m.RefusedDialog))

type Props = { rows: CheckInLine[]; onDone: () => void }

const idsOf = (rows: CheckInLine[]) => rows.map((row) => row.id)

export function SelectionActions({ rows, onDone }: Props) {
  const { t } = useTranslation('check-ins')
  const me = useMe()
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [certifying, setCertifying] = useState(false)
  const [refused, setRefused] = useState<Outcome[] | null>(null)
  const may = (permission: 'check-in:certify' | 'check-in:return') => mayAny(me, [permission])
  const fresh = may('check-in:certify') ? rows.filter((row) => row.state === 'enrolled') : []
  const printable = rows.filter((row) => row.issued_on !== null && row.state !== 'voided')
  const out = may('check-in:return') ? rows.filter((row) => row.receipt === 'issued') : []
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id
  const takeBack = useMutation({
    mutationFn: async () =>
      (await returnReceipts({ body: { check_in_ids: idsOf(out) }, headers })).data.items,
    onSuccess: async (lines) => {
      renew()
      await cache.invalidateQueries({ queryKey: CHECK_INS })
      if (lines.some((line) => line.refusal)) return setRefused(lines)
      notify.done(t('receipts.taken', { count: lines.length }))
      onDone()
    },
  })
  const closeRefused = () => {
    setRefused(null)
    onDone()
  }
  const tooMany = rows.length > MOST
  if (tooMany) return <span role="alert">{t('select.tooMany', { most: MOST })}</span>
  return (
    <>
      {fresh.length > 0 && (
        <Button
          size="small"
          type="primary"
          icon={<SafetyCertificateOutlined />}
          onClick={() => setCertifying(true)}
        >
          {t('select.certify', { count: fresh.length })}
        </Button>
      )}
      {out.length > 0 && (
        <Button
          size="small"
          type={fresh.length > 0 ? 'default' : 'primary'}
          icon={<FileDoneOutlined />}
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          {t('select.return', { count: out.length })}
        </Button>
      )}
      {printable.length > 0 && (
        <PrintButton
          label={t('select.print', { count: printable.length })}
          fileName="certificates.pdf"
          load={() => certificatesPdf(idsOf(printable))}
        />
      )}
      {fresh.length + out.length + printable.length === 0 && <span>{t('select.nothing')}</span>}
      <CertifyDialog
        open={certifying}
        ids={idsOf(fresh)}
        nameOf={nameOf}
        onClose={(issued) => {
          setCertifying(false)
          if (issued) onDone()
        }}
      />
      <RefusedDialog
        open={refused !== null}
        outcomes={refused ?? []}
        nameOf={nameOf}
        onClose={closeRefused}
      />
    </>
  )
}
