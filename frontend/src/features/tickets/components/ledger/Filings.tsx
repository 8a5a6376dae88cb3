/** The years of a counter that were filed, and the button that files the last one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { LedgerForm } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { notify } from '@/ui/notify'
import { FILINGS, fileYear, filingsQuery } from './ledgerQueries'

type Props = { form: LedgerForm; org: string; year: number }

const SHOWN = 12

export function Filings({ form, org, year }: Props) {
  const { t } = useTranslation('ledgers')
  const language = useLanguage()
  const cache = useQueryClient()
  const { data = [] } = useQuery(filingsQuery(org))
  const { headers, renew } = useIdempotencyKey()
  const file = useMutation({
    mutationFn: () => fileYear({ form, org, year }, headers),
    onSuccess: async (filing) => {
      renew()
      const digest = filing.digest.slice(0, SHOWN)
      notify.done(t('filed', { year, count: filing.listed, digest }))
      await cache.invalidateQueries({ queryKey: FILINGS })
    },
  })
  return (
    <>
      <Button size="small" loading={file.isPending} onClick={() => file.mutate()}>
        {t('file', { year })}
      </Button>
      {data.length > 0 && (
        <ul aria-label={t('filings')}>
          {data.map((filing) => (
            <li key={filing.id}>
              {t('filing', {
                year: filing.year,
                form: t(`${filing.form}`),
                count: filing.listed,
                by: filing.filed_by_name,
                at: formatShortDate(filing.filed_at, language),
                digest: filing.digest.slice(0, SHOWN),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
