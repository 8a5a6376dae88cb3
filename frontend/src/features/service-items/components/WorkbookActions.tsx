/** The catalogue as Excel, out and in, for the first organisation that one writes items for. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '@/api'
import { exportServiceItems } from '@/api/gen'
import { later } from '@/ui/later'
import { saveBlob } from '@/ui/saveBlob'
import { ownsItems } from '../owners'

const LoadDialog = later(() => import('./LoadDialog').then((m) => m.LoadDialog))

export function WorkbookActions({ me }: { me: Me }) {
  const { t } = useTranslation('service-items')
  const [loading, setLoading] = useState(false)
  const org = me.grants.map((grant) => grant.org).find(ownsItems)
  const save = useMutation({
    mutationFn: async () => {
      const { data } = await exportServiceItems({ query: { org: org?.id ?? '' } })
      saveBlob(data as Blob, t('load.fileName'))
    },
  })
  if (!org) return null
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate()}>
        {t('action.export')}
      </Button>
      <Button icon={<UploadOutlined />} onClick={() => setLoading(true)}>
        {t('action.load')}
      </Button>
      <LoadDialog open={loading} org={org} onClose={() => setLoading(false)} />
    </>
  )
}
