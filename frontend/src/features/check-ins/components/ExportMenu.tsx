/** Takes the list out as a file: the paper forms 附4 and 附5, the ledger, the overview. */
import { ExportOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { mayAny, useMe } from '@/api'
import { exportCheckIns, type FileFormat, type Form } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { notify } from '@/ui/notify'
import { saveBlob } from '@/ui/saveBlob'
import { asked, type CheckInSearch } from '../queries'

const FORMS = ['unit_roster', 'community_roster', 'ledger', 'overview'] as const
const FORMATS = ['xlsx', 'csv'] as const

/** A unit needs no ledger of others, a community no roster of a unit; the rest see them all. */
function formsFor(me: ReturnType<typeof useMe>): readonly Form[] {
  if (mayAny(me, ['check-in:certify'])) return ['unit_roster', 'ledger']
  if (mayAny(me, ['check-in:register'])) return ['community_roster', 'ledger']
  return FORMS
}

export function ExportMenu({ search }: { search: CheckInSearch }) {
  const { t } = useTranslation('check-ins')
  const me = useMe()
  const take = useMutation({
    mutationFn: async ({ form, format }: { form: Form; format: FileFormat }) => {
      const { order: _, ...narrowed } = asked(search)
      const { data } = await exportCheckIns({ query: { ...narrowed, form, format } })
      saveBlob(data as Blob, `${t(`export.${form}`)}-${isoDay(new Date())}.${format}`)
    },
    onSuccess: () => notify.done(t('export.done')),
  })
  const items = FORMATS.flatMap((format) =>
    formsFor(me).map((form) => ({
      key: `${form}.${format}`,
      label: `${t(`export.${form}`)}${t('export.as', { format: t(`export.${format}`) })}`,
      onClick: () => take.mutate({ form, format }),
    })),
  )
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<ExportOutlined />} loading={take.isPending}>
        {t('export.title')}
      </Button>
    </Dropdown>
  )
}
