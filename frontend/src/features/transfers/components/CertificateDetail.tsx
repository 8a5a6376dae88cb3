/** One certificate of membership: what it says, to print, to void. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Space } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch, useIdempotencyKey } from '@/api'
import { type MemberCertificateOut, voidMemberCertificate } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StateTag } from '@/ui/StateTag'
import { CERTIFICATES, certificatePdf, certificateQuery } from '../bookQueries'
import { CertificateFacts } from './CertificateFacts'
import { CertificateTag } from './CertificateTag'
import styles from './transfers.module.css'

export function CertificateDetail({ id }: { id: string }) {
  const found = useQuery(certificateQuery(id))
  if (found.data) return <Found one={found.data.data} etag={found.data.etag} />
  if (found.error) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  return <PageSkeleton />
}

function Found({ one, etag }: { one: MemberCertificateOut; etag: string }) {
  const { t } = useTranslation('books')
  const today = dayjs().format('YYYY-MM-DD')
  const expired = one.valid_until !== null && one.valid_until < today
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('certificate.of', { name: one.person.name })}
        subtitle={one.number}
        crumbs={[{ label: t('certificate.title'), href: '/member-certificates' }]}
        tags={
          <>
            <CertificateTag state={one.state} expired={expired} />
            <StateTag tone="neutral">{t(`way.${one.direction}`)}</StateTag>
          </>
        }
        actions={one.may_keep && <Actions one={one} etag={etag} />}
      />
      <Card size="small" title={t('certificate.facts')}>
        <CertificateFacts one={one} />
      </Card>
    </div>
  )
}

function Actions({ one, etag }: { one: MemberCertificateOut; etag: string }) {
  const { t } = useTranslation('books')
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const { headers, renew } = useIdempotencyKey()
  const voiding = useMutation({
    mutationFn: (reason: string) =>
      voidMemberCertificate({
        path: { certificate_id: one.id },
        body: { reason },
        headers: { ...headers, ...ifMatch(etag) },
      }),
    meta: { errors: 'inline' },
    onSuccess: () => {
      renew()
      notify.done(t('certificate.voided'))
      return cache.invalidateQueries({ queryKey: CERTIFICATES })
    },
  })
  return (
    <Space wrap>
      {one.direction === 'out' && (
        <PrintButton
          label={t('certificate.print')}
          fileName={`${one.number}.pdf`}
          hotkey="p"
          load={() => certificatePdf(one.id)}
        />
      )}
      {one.state === 'standing' && (
        <Button danger onClick={() => setOpen(true)}>
          {t('certificate.void')}
        </Button>
      )}
      <ConfirmReason
        open={open}
        title={t('certificate.void')}
        description={t('certificate.voidText')}
        confirmText={t('certificate.void')}
        presets={[t('presets.addressee'), t('presets.unused')]}
        onConfirm={async (reason) => {
          await voiding.mutateAsync(reason)
        }}
        onClose={() => setOpen(false)}
      />
    </Space>
  )
}
