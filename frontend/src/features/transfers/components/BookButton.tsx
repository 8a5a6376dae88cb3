/** A register as a workbook, narrowed as it is shown. */
import { FileExcelOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { saveBlob } from '@/ui/saveBlob'

type Props = { load: () => Promise<Blob>; fileName: string }

export function BookButton({ load, fileName }: Props) {
  const { t } = useTranslation('books')
  const taking = useMutation({
    mutationFn: load,
    onSuccess: (blob) => saveBlob(blob, fileName),
  })
  return (
    <Button icon={<FileExcelOutlined />} loading={taking.isPending} onClick={() => taking.mutate()}>
      {t('export')}
    </Button>
  )
}
