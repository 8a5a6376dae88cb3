/** Takes what the page shows out as a file. */
import { ExportOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FileFormat, Form } from '@/api/gen'
import { isoDay } from '@/lib/time'
import { Can } from '@/ui/Can'
import { notify } from '@/ui/notify'
import { saveBlob } from '@/ui/saveBlob'
import { type Taken, takeOut } from '../queries'

type Props = {
  forms: readonly Form[]
  narrowed: Omit<Taken, 'form' | 'format'>
}

const FORMATS: readonly FileFormat[] = ['xlsx', 'csv']

export function ExportMenu({ forms, narrowed }: Props) {
  const { t } = useTranslation(['statistics', 'common'])
  const take = useMutation({
    mutationFn: async ({ form, format }: { form: Form; format: FileFormat }) => {
      const file = await takeOut({ ...narrowed, form, format })
      saveBlob(file, `${t(`export.${form}`)}-${isoDay(new Date())}.${format}`)
    },
    onSuccess: () => notify.done(t('export.done')),
  })
  const items = forms.flatMap((form) =>
    FORMATS.map((format) => ({
      key: `${form}.${format}`,
      label: `${t(`export.${form}`)} (${format === 'xlsx' ? 'Excel' : 'CSV'})`,
      onClick: () => take.mutate({ form, format }),
    })),
  )
  return (
    <Can any={['check-in:export']}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<ExportOutlined />} loading={take.isPending}>
          {t('common:action.export')}
        </Button>
      </Dropdown>
    </Can>
  )
}
