/** One-time passwords, shown this once, with the slips to print; who was passed over says why. */
import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeText } from '@/api'
import type { HandoverOut } from '@/api/gen'
import { PrintButton } from '@/ui/PrintButton'
import { saveBlob } from '@/ui/saveBlob'
import { slipsOf } from '../accountQueries'

type Props = {
  open: boolean
  handover: HandoverOut | null
  /** Names of those who were passed over. */
  nameOf?: (id: string) => string
  onClose: () => void
}

export function HandoverDialog({ open, handover, nameOf = (id) => id, onClose }: Props) {
  const { t } = useTranslation(['members', 'common'])
  const given = handover?.accounts ?? []
  const skipped = handover?.skipped ?? []
  const [only] = given.length === 1 ? given : []
  const file = only
    ? t('account.slipName', { name: only.name })
    : t('account.slipsName', { count: given.length })
  const pdf = () => slipsOf(handover?.slips ?? '')
  return (
    <Modal
      open={open}
      title={
        given.length > 0
          ? t('account.handoverTitle', { count: given.length })
          : t('account.handoverNone')
      }
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={[
        given.length > 0 && (
          <Button
            key="save"
            icon={<DownloadOutlined />}
            onClick={() => saveBlob(pdf(), `${file}.pdf`)}
          >
            {t('account.saveSlips')}
          </Button>
        ),
        given.length > 0 && (
          <PrintButton
            key="print"
            type="primary"
            label={t('account.printSlips')}
            fileName={`${file}.pdf`}
            load={() => Promise.resolve(pdf())}
          />
        ),
        <Button key="done" onClick={onClose}>
          {t(given.length > 0 ? 'account.kept' : 'common:action.close')}
        </Button>,
      ]}
    >
      {given.length > 0 && <Alert type="warning" showIcon title={t('account.shownOnce')} />}
      {only && (
        <>
          <p>{t('account.loginLine', { login: only.login })}</p>
          <p style={{ marginBottom: 0 }}>{t('account.password')}</p>
          <Typography.Paragraph
            code
            style={{ fontSize: '1.3em' }}
            copyable={{ tooltips: [t('common:action.copy'), t('common:action.copied')] }}
            data-testid="one-time-password"
          >
            {only.password}
          </Typography.Paragraph>
        </>
      )}
      {given.length > 1 && <p>{t('account.many', { count: given.length })}</p>}
      {skipped.length > 0 && (
        <>
          <p>{t('account.skipped', { count: skipped.length })}</p>
          <ul style={{ maxHeight: '14em', overflowY: 'auto' }}>
            {skipped.map((one) => (
              <li key={one.member_id}>
                {t('account.skippedLine', {
                  name: nameOf(one.member_id),
                  why: codeText(one.refusal),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}
