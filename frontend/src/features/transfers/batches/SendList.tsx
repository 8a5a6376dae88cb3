/** Template, branch, file: the list goes to a dry run, which begins nothing. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Form, Select, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey, useMe } from '@/api'
import { getTransferBatchTemplate, planTransferBatch } from '@/api/gen'
import { saveBlob } from '@/ui/saveBlob'
import { UploadDrop } from '@/ui/UploadDrop'
import { WorkbookRefusal } from '@/ui/WorkbookRefusal'
import { BRANCHES } from '../kinds'
import { BATCHES } from './queries'

const MAX_BYTES = 5 * 1024 * 1024

export function SendList() {
  const { t } = useTranslation('transfer-batches')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const places = usePlaces()
  const [org, setOrg] = useState(places[0]?.id)
  const template = useMutation({
    mutationFn: async () => (await getTransferBatchTemplate()).data as Blob,
    onSuccess: (blob) => saveBlob(blob, t('send.templateName')),
  })
  const send = useMutation({
    // Each file that is dropped is an intent of its own.
    mutationFn: async (file: File) => {
      const headers = { 'Idempotency-Key': idempotencyKey() }
      return (await planTransferBatch({ body: { org_id: org ?? '', file }, headers })).data
    },
    meta: { errors: 'inline' },
    onSuccess: async (batch) => {
      await cache.invalidateQueries({ queryKey: [...BATCHES, 'list'] })
      await navigate({ to: '/transfers/batches/$id', params: { id: batch.id } })
    },
  })
  return (
    <Card
      size="small"
      title={t('send.title')}
      extra={
        <Button
          size="small"
          icon={<DownloadOutlined />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {t('send.template')}
        </Button>
      }
    >
      <p style={{ marginTop: 0 }}>{t('send.how')}</p>
      <Form component={false} layout="vertical">
        <Form.Item label={t('send.org')} style={{ maxWidth: '36em', marginBottom: 12 }}>
          <Select
            aria-label={t('send.org')}
            value={org}
            onChange={setOrg}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
      <WorkbookRefusal error={send.error} />
      <UploadDrop
        accept=".xlsx"
        maxBytes={MAX_BYTES}
        busy={send.isPending || org === undefined}
        onFile={(file) => send.mutate(file)}
      />
      <Flex gap={8} align="center" role="status" style={{ minHeight: '2em' }}>
        {send.isPending && (
          <>
            <Spin size="small" /> {t('send.reading')}
          </>
        )}
      </Flex>
    </Card>
  )
}

/** Where one begins transfers: branches and units that one has a role at. */
function usePlaces(): { id: string; name: string }[] {
  const held = useMe().grants.map(({ org }) => org)
  const kinds: readonly string[] = BRANCHES
  const places = held.filter(({ kind }) => kinds.includes(kind))
  return [...new Map(places.map((place) => [place.id, place])).values()]
}
