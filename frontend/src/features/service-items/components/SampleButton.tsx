/** Downloads a sample as its editors may, also before it is published. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PaperSample } from '@/api/gen'
import { takeSample } from '../sampleQueries'

type Props = { item: string; sample: PaperSample; children: ReactNode }

export function SampleButton({ item, sample, children }: Props) {
  const take = useMutation({ mutationFn: () => takeSample(item, sample) })
  return (
    <Button
      type="link"
      size="small"
      icon={<DownloadOutlined />}
      loading={take.isPending}
      style={{ paddingInline: 0, height: 'auto', whiteSpace: 'normal' }}
      onClick={() => take.mutate()}
    >
      {children}
    </Button>
  )
}
