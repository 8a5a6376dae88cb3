/** The roster as a workbook in the template's shape; whole phones only for a purpose. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Card, Flex, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import { exportMembers } from '@/api/gen'
import { Can } from '@/ui/Can'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { saveBlob } from '@/ui/saveBlob'
import { UnitField } from './UnitField'
import { HOLDERS, useUnit } from './useUnit'

export function ExportCard() {
  const { t } = useTranslation('rosters')
  const me = useMe()
  const [unit, setUnit] = useUnit(me, HOLDERS)
  const [asking, setAsking] = useState(false)
  const load = async (purpose?: string) => {
    const phones = purpose ? ({ phones: 'full', purpose } as const) : {}
    const { data } = await exportMembers({ query: { unit: unit ?? '', ...phones } })
    saveBlob(data, t('export.fileName'))
  }
  const masked = useMutation({ mutationFn: () => load() })
  return (
    <Card size="small" title={t('export.title')}>
      <p style={{ marginTop: 0 }}>{t('export.how')}</p>
      <Form component={false} layout="vertical">
        <UnitField value={unit} onChange={setUnit} me={me} kinds={HOLDERS} />
      </Form>
      <Flex gap={8} wrap>
        <Button
          icon={<DownloadOutlined />}
          disabled={unit === undefined}
          loading={masked.isPending}
          onClick={() => masked.mutate()}
        >
          {t('export.masked')}
        </Button>
        <Can any={['member:reveal']}>
          <Button disabled={unit === undefined} onClick={() => setAsking(true)}>
            {t('export.full')}
          </Button>
        </Can>
      </Flex>
      <ConfirmReason
        open={asking}
        title={t('export.full')}
        description={t('export.recorded')}
        confirmText={t('export.submit')}
        presets={[t('export.purposeMend'), t('export.purposeNotify')]}
        onConfirm={load}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
