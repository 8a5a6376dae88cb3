/** A list as a workbook, narrowed as it is shown. */
import { FileExcelOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { saveBlob } from './saveBlob'

type Props = { label: string; load: () => Promise<Blob>; fileName: string }

export function BookButton({ label, load, fileName }: Props) {
  const taking = useMutation({
    mutationFn: load,
    onSuccess: (blob) => saveBlob(blob, fileName),
  })
  return (
    <Button icon={<FileExcelOutlined />} loading={taking.isPending} onClick={() => taking.mutate()}>
      {label}
    </Button>
  )
}
