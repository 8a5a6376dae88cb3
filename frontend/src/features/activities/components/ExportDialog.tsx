/** A ledger of activities between two days, as a workbook (LG-19, LG-20, LG-27). */
import { Flex, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActivityForm, exportActivities } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { RangeFilter } from '@/ui/RangeFilter'

const FORMS: readonly ActivityForm[] = ['themes', 'projects', 'records', 'training']
type Props = { open: boolean; org: string | undefined; onClose: () => void }

export function ExportDialog({ open, org, onClose }: Props) {
  const { t } = useTranslation('activities')
  const [since, setSince] = useState<string | undefined>(dayjs().format('YYYY-01-01'))
  const [until, setUntil] = useState<string | undefined>(dayjs().format('YYYY-12-31'))
  const load = (form: ActivityForm) => async () =>
    (await exportActivities({ query: { form, show: 'between', since, until, org } })).data as Blob
  return (
    <Modal open={open} title={t('export.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={12} align="start">
        <RangeFilter
          label={t('export.between')}
          from={since}
          to={until}
          width="100%"
          onRange={(from, to) => {
            setSince(from)
            setUntil(to)
          }}
        />
        {FORMS.map((form) => (
          <BookButton
            key={form}
            label={t(`export.${form}`)}
            load={load(form)}
            fileName={`${t(`export.${form}`)}.xlsx`}
          />
        ))}
      </Flex>
    </Modal>
  )
}
