/** What became of each ticket of a batch, in plain words; what was refused stands first. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeText } from '@/api'
import type { BatchOut, BatchRowOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import styles from './batch.module.css'

type Props = {
  open: boolean
  kind: 'handOver' | 'take'
  batch: BatchOut
  /** Hands over what this batch had no room for. */
  onMore?: () => void
  onClose: () => void
}

export function BatchResult({ open, kind, batch, onMore, onClose }: Props) {
  const { t } = useTranslation(['tickets', 'common', 'problems'])
  const refused = batch.items.filter((row) => row.problem)
  const done = batch.items.length - refused.length
  const rows = [...refused, ...batch.items.filter((row) => !row.problem)]
  const title =
    kind === 'take' ? t('batch.taken', { count: done }) : t('batch.offered', { count: done })
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      footer={[
        batch.more && onMore && (
          <Button key="more" type="primary" onClick={onMore}>
            {t('batch.goOn')}
          </Button>
        ),
        <Button key="close" type={batch.more ? 'default' : 'primary'} autoFocus onClick={onClose}>
          {t('common:action.close')}
        </Button>,
      ]}
    >
      {refused.length > 0 && <p role="status">{t('batch.refused', { count: refused.length })}</p>}
      {batch.items.length === 0 && <p>{t('batch.nothing')}</p>}
      {batch.more && <p>{t('batch.more')}</p>}
      <ul className={styles.rows} aria-label={title}>
        {rows.map((row) => (
          <li key={row.ticket_id}>
            <Line kind={kind} row={row} />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function Line({ kind, row }: { kind: Props['kind']; row: BatchRowOut }) {
  const { t } = useTranslation('tickets')
  const { problem } = row
  const said = kind === 'take' ? t('batch.rowTaken') : t('batch.rowOffered', { name: row.to })
  return (
    <>
      {problem ? (
        <CloseCircleFilled aria-hidden className={styles.bad} />
      ) : (
        <CheckCircleFilled aria-hidden className={styles.good} />
      )}
      {row.number && <HrefLink href={`/tickets/${row.ticket_id}`}>{row.number}</HrefLink>}
      <span>{problem ? codeText(problem.code, problem.facts) : said}</span>
    </>
  )
}
