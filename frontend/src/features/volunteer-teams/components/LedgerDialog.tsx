/** 志愿者队伍台账 between two days, as a workbook (VOL-08, LG-24). */
import { Flex, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportVolunteerTeams } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { RangeFilter } from '@/ui/RangeFilter'

type Props = { open: boolean; org: string | undefined; onClose: () => void }

export function LedgerDialog({ open, org, onClose }: Props) {
  const { t } = useTranslation('volunteer-teams')
  const [since, setSince] = useState(dayjs().format('YYYY-01-01'))
  const [until, setUntil] = useState(dayjs().format('YYYY-12-31'))
  const load = async () =>
    (await exportVolunteerTeams({ query: { since, until, org } })).data as Blob
  return (
    <Modal open={open} title={t('ledger.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={12} align="start">
        <span>{t('ledger.hint')}</span>
        <RangeFilter
          label={t('ledger.between')}
          from={since}
          to={until}
          width="100%"
          onRange={(from, to) => {
            setSince(from ?? dayjs().format('YYYY-01-01'))
            setUntil(to ?? dayjs().format('YYYY-12-31'))
          }}
        />
        <BookButton label={t('ledger.take')} load={load} fileName={`${t('ledger.title')}.xlsx`} />
      </Flex>
    </Modal>
  )
}
