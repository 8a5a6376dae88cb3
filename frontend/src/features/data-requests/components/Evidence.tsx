/** The files that came with a request; each can be taken. */
import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { DataRequestOut, EvidenceOut } from '@/api/gen'
import { formatBytes } from '@/lib/format'
import styles from '@/ui/requests.module.css'
import { saveBlob } from '@/ui/saveBlob'
import { evidence } from '../queries'

export function Evidence({ request, own }: { request: DataRequestOut; own: boolean }) {
  const take = useMutation({
    mutationFn: (file: EvidenceOut) => evidence(own, request.id, file.id),
    onSuccess: (blob, file) => saveBlob(blob, file.name),
  })
  if (request.files.length === 0) return null
  return (
    <ul className={styles.files}>
      {request.files.map((file) => (
        <li key={file.id}>
          <Button
            type="link"
            icon={<PaperClipOutlined />}
            loading={take.isPending && take.variables.id === file.id}
            onClick={() => take.mutate(file)}
          >
            {file.name}
          </Button>
          <small className={styles.muted}>{formatBytes(file.size)}</small>
        </li>
      ))}
    </ul>
  )
}
