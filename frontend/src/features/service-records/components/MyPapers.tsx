/** The card of the year and the certificate of service, on paper (表5, 服务证明). */
import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { certifyService, printMyServiceCard, printServiceCertificate } from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { PrintButton } from '@/ui/PrintButton'
import { mySumQuery } from '../queries'

export function MyPapers({ year }: { year: number }) {
  const { t } = useTranslation('service-records')
  const key = useRef(uuid())
  const { data } = useQuery(mySumQuery(year))
  const checkIn = data?.check_in_id
  const certificate = async () => {
    const headers = { 'Idempotency-Key': key.current }
    const path = { check_in_id: checkIn ?? '' }
    const { id } = (await certifyService({ path, headers })).data
    key.current = uuid()
    return (await printServiceCertificate({ path: { certificate_id: id } })).data as Blob
  }
  return (
    <Flex gap={8} wrap style={{ marginTop: 8 }}>
      <PrintButton
        label={t('paper.card')}
        fileName={t('paper.cardName', { year })}
        load={async () => (await printMyServiceCard({ query: { year } })).data as Blob}
      />
      {checkIn && (data?.sum.entries ?? 0) > 0 && (
        <PrintButton
          label={t('paper.certificate')}
          fileName={t('paper.certificateName')}
          load={certificate}
        />
      )}
    </Flex>
  )
}
