/** Count anew, print, take out; sign once each finding is explained. */
import { ReloadOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SelfCheckOut } from '@/api/gen'
import { BookButton } from '@/ui/BookButton'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { PrintButton } from '@/ui/PrintButton'
import { selfCheckBook, selfCheckPdf } from '../selfCheckQueries'
import { useSelfCheckChange } from '../useSelfCheckChange'

export function SelfCheckActions({ check, etag }: { check: SelfCheckOut; etag: string }) {
  const { t } = useTranslation('books')
  const [signing, setSigning] = useState(false)
  const change = useSelfCheckChange(check.id, etag)
  const may = (action: 'recount' | 'sign') => check.allowed_actions.includes(action)
  const name = t('selfCheck.file', { name: check.org_name, year: check.year })
  return (
    <Space wrap>
      {may('sign') && (
        <Button
          type="primary"
          disabled={check.unexplained > 0}
          title={check.unexplained > 0 ? t('selfCheck.explainFirst') : undefined}
          onClick={() => setSigning(true)}
        >
          {t('selfCheck.sign')}
        </Button>
      )}
      {may('recount') && (
        <Button
          icon={<ReloadOutlined />}
          loading={change.isPending && change.variables.action === 'recount'}
          onClick={() => change.mutate({ action: 'recount' })}
        >
          {t('selfCheck.recount')}
        </Button>
      )}
      <PrintButton
        label={t('selfCheck.print')}
        fileName={`${name}.pdf`}
        hotkey="p"
        load={() => selfCheckPdf(check.id)}
      />
      <BookButton
        label={t('export')}
        load={() => selfCheckBook(check.id)}
        fileName={`${name}.xlsx`}
      />
      <ConfirmReason
        open={signing}
        title={t('selfCheck.sign')}
        description={t('selfCheck.signText')}
        confirmText={t('selfCheck.sign')}
        presets={[t('selfCheck.presets.fine'), t('selfCheck.presets.handled')]}
        onConfirm={async (comment) => {
          await change.mutateAsync({ action: 'sign', comment })
        }}
        onClose={() => setSigning(false)}
      />
    </Space>
  )
}
