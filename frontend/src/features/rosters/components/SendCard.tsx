/** Template, unit, file: the roster goes to a dry run, which writes nothing. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Form, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey, useMe } from '@/api'
import { getRosterTemplate, planRoster } from '@/api/gen'
import { saveBlob } from '@/ui/saveBlob'
import { UploadDrop } from '@/ui/UploadDrop'
import { WorkbookRefusal } from '@/ui/WorkbookRefusal'
import { UnitField } from './UnitField'
import { useUnit } from './useUnit'

const MAX_BYTES = 5 * 1024 * 1024

export function SendCard() {
  const { t } = useTranslation('rosters')
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [unit, setUnit] = useUnit(me)
  const [name, setName] = useState('')
  const template = useMutation({
    mutationFn: async () => (await getRosterTemplate()).data as Blob,
    onSuccess: (blob) => saveBlob(blob, t('send.templateName')),
  })
  const send = useMutation({
    // Each file that is dropped is an intent of its own.
    mutationFn: async (file: File) =>
      (
        await planRoster({
          body: { unit_id: unit ?? '', file },
          headers: { 'Idempotency-Key': idempotencyKey() },
        })
      ).data,
    meta: { errors: 'inline' },
    onSuccess: async (roster) => {
      await cache.invalidateQueries({ queryKey: ['rosters', 'list'] })
      await navigate({ to: '/rosters/$id', params: { id: roster.id } })
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
        <UnitField value={unit} onChange={setUnit} me={me} />
      </Form>
      <WorkbookRefusal error={send.error} />
      <UploadDrop
        accept=".xlsx"
        maxBytes={MAX_BYTES}
        busy={send.isPending || unit === undefined}
        onFile={(file) => {
          setName(file.name)
          send.mutate(file)
        }}
        hint={unit === undefined ? t('send.unitFirst') : undefined}
      />
      <Flex gap={8} align="center" role="status" style={{ minHeight: '2em' }}>
        {send.isPending && (
          <>
            <Spin size="small" /> {t('send.reading', { file: name })}
          </>
        )}
      </Flex>
    </Card>
  )
}
