/** What does not add up: each finding with its paper, and what a person says became of it. */
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingKind, FindingOut, SelfCheckOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import { useSelfCheckChange } from '../useSelfCheckChange'
import styles from './transfers.module.css'

const PAGE_OF: Partial<Record<FindingKind, string>> = {
  letter_late: '/transfers',
  letter_void: '/transfers',
  receipt_out: '/transfers',
  period_past: '/floating-members',
  permit_out: '/floating-members',
  certificate_void: '/member-certificates',
}

export function FindingsCard({ check, etag }: { check: SelfCheckOut; etag: string }) {
  const { t } = useTranslation('books')
  const [open, setOpen] = useState<FindingOut | null>(null)
  const change = useSelfCheckChange(check.id, etag)
  const may = check.allowed_actions.includes('note')
  const { findings, unexplained } = check
  return (
    <Card
      size="small"
      title={t('finding.title', { count: findings.length })}
      extra={
        unexplained > 0 && (
          <StateTag tone="warning">{t('finding.left', { count: unexplained })}</StateTag>
        )
      }
    >
      {findings.length === 0 && <p className={styles.muted}>{t('finding.none')}</p>}
      <ul className={styles.letters}>
        {findings.map((finding) => (
          <li key={finding.key}>
            <Words finding={finding} />
            {may && (
              <Button size="small" onClick={() => setOpen(finding)}>
                {t(finding.note ? 'finding.again' : 'finding.explain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmReason
        open={open !== null}
        title={open ? t(`finding.kind.${open.kind}`) : ''}
        description={t('finding.what')}
        confirmText={t('finding.save')}
        presets={[t('finding.presets.handled'), t('finding.presets.chased')]}
        onConfirm={async (note) => {
          await change.mutateAsync({ action: 'note', key: open?.key ?? '', note })
        }}
        onClose={() => setOpen(null)}
      />
    </Card>
  )
}

function Words({ finding }: { finding: FindingOut }) {
  const { t } = useTranslation('books')
  const language = useLanguage()
  const page = PAGE_OF[finding.kind]
  const number = finding.number || t('finding.noNumber')
  return (
    <span>
      <strong>{t(`finding.kind.${finding.kind}`)}</strong>{' '}
      {page && finding.subject ? (
        <HrefLink className={styles.number} href={`${page}/${finding.subject}`}>
          {number}
        </HrefLink>
      ) : (
        <span className={styles.number}>{number}</span>
      )}{' '}
      {finding.day && formatShortDate(finding.day, language)}
      <br />
      {finding.note ? (
        <span className={styles.muted}>
          {t('finding.said', { note: finding.note, name: finding.noted_by })}
        </span>
      ) : (
        <StateTag tone="warning">{t('finding.open')}</StateTag>
      )}
    </span>
  )
}
