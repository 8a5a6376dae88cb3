/** 回执收回: scan or type one after the other, or tick them off; each line says what became of it. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Scanner } from '@/ui/Scanner'
import styles from '../components/checkIns.module.css'
import { useColumns } from '../components/useColumns'
import { useReturns } from '../components/useReturns'
import { checkInsQuery, MOST } from '../queries'

const SHOWN = ['name', 'community', 'arrived', 'number', 'phone']

export function ReceiptsPage() {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const me = useMe()
  const [keys, setKeys] = useState<string[]>([])
  const { lines, busy, take, takeMany } = useReturns()
  const query = useInfiniteQuery(checkInsQuery({ receipt: 'issued', order: 'waiting' }))
  const columns = useColumns(me).filter((column) => SHOWN.includes(column.key))
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = rows.filter((row) => keys.includes(row.id)).slice(0, MOST)
  const takeChosen = async () => {
    await takeMany(chosen)
    setKeys([])
  }
  const good = lines.filter((line) => line.good).length
  return (
    <>
      <PageHeader title={t('receipts.title')} subtitle={t('receipts.subtitle')} />
      <div className={styles.desk}>
        <div className={styles.stack}>
          <Card size="small">
            <Scanner
              label={t('receipts.input')}
              continuous
              busy={busy}
              focusOn={lines.length}
              onCode={take}
            />
          </Card>
          <DataTable
            id="receipts"
            label={t('receipts.waiting')}
            columns={columns}
            query={query}
            rowKey={(row) => row.id}
            href={(row) => `/check-ins/${row.id}`}
            empty={<EmptyState title={t('receipts.none')} hint={t('receipts.noneHint')} />}
            selection={{
              keys,
              onChange: setKeys,
              actions: (
                <Button
                  size="small"
                  type="primary"
                  loading={busy}
                  onClick={() => void takeChosen().catch(() => undefined)}
                >
                  {t('select.return', { count: chosen.length })}
                </Button>
              ),
            }}
          />
        </div>
        <Card size="small" title={t('receipts.log', { count: good })}>
          {lines.length === 0 && <p className={styles.muted}>{t('receipts.logEmpty')}</p>}
          <ol className={styles.lines} aria-live="polite" aria-label={t('receipts.logLabel')}>
            {lines.map((line) => (
              <li key={line.key}>
                <span>
                  {line.good ? (
                    <CheckCircleFilled style={{ color: 'var(--ant-color-success)' }} />
                  ) : (
                    <CloseCircleFilled style={{ color: 'var(--ant-color-error)' }} />
                  )}{' '}
                  <strong>{line.who}</strong> {line.said}
                </span>
                <span className={styles.muted}>{formatDateTime(line.at, language)}</span>
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  )
}
