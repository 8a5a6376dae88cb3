/** Opens accounts for the selected members who have none, with one PDF of all slips. */
import { MobileOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type HandoverOut, type MemberLine, openMemberAccounts } from '@/api/gen'
import { later } from '@/ui/later'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { MOST_ACCOUNTS } from '../accountQueries'

const HandoverDialog = later(() => import('./HandoverDialog').then((m) => m.HandoverDialog))

/** `rows` are those selected; `onDone` clears the selection once the slips are in hand. */
type Props = { rows: MemberLine[]; onDone: () => void }

export function OpenAccountsAction({ rows, onDone }: Props) {
  const { t } = useTranslation('members')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  const [again, setAgain] = useState(false)
  const [handover, setHandover] = useState<HandoverOut | null>(null)
  const fresh = rows.filter((row) => row.account === null).length
  const waiting = rows.filter((row) => row.account === 'waiting').length
  const due = fresh + (again ? waiting : 0)
  const open = useMutation({
    mutationFn: async () => {
      const body = { member_ids: rows.map((row) => row.id), renew_waiting: again }
      setHandover((await openMemberAccounts({ body, headers })).data)
    },
    meta: { errors: 'inline' },
    onSuccess: () => setAsking(false),
    onSettled: () => {
      renew()
      return cache.invalidateQueries({ queryKey: ['members'] })
    },
  })
  const close = () => {
    open.reset()
    setAsking(false)
  }
  if (rows.length > MOST_ACCOUNTS) {
    return <span role="alert">{t('account.tooMany', { most: MOST_ACCOUNTS })}</span>
  }
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<MobileOutlined />}
        disabled={fresh + waiting === 0}
        onClick={() => setAsking(true)}
      >
        {fresh > 0 ? t('account.openMany', { count: fresh }) : t('account.renewMany')}
      </Button>
      <Modal
        open={asking}
        title={t('account.openManyTitle')}
        okText={t('account.open')}
        okButtonProps={{ disabled: due === 0, loading: open.isPending }}
        onOk={() => open.mutate()}
        onCancel={close}
        destroyOnHidden
      >
        <ProblemAlert error={open.error} />
        <p>{fresh > 0 ? t('account.openManyText', { count: fresh }) : t('account.openManyNone')}</p>
        {waiting > 0 && (
          <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
            {t('account.renewWaiting', { count: waiting })}
          </Checkbox>
        )}
        {due > 30 && <p>{t('account.takesAWhile')}</p>}
      </Modal>
      <HandoverDialog
        open={handover !== null}
        handover={handover}
        nameOf={(id) => rows.find((row) => row.id === id)?.name ?? id}
        onClose={() => {
          setHandover(null)
          onDone()
        }}
      />
    </>
  )
}
