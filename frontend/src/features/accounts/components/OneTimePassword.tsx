/** A one-time password, shown once: it is handed over or made anew. */
import { Alert, Button, Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = { password: string | null; login: string; onClose: () => void }

export function OneTimePassword({ password, login, onClose }: Props) {
  const { t } = useTranslation(['accounts', 'common'])
  return (
    <Modal
      open={password !== null}
      title={t('admin.oneTime')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t('admin.oneTimeKept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('admin.oneTimeOnce')} />
      <p>{t('admin.oneTimeFor', { login })}</p>
      <Typography.Paragraph
        code
        copyable={{ tooltips: [t('common:action.copy'), t('common:action.copied')] }}
        style={{ fontSize: '1.4em' }}
        data-testid="one-time-password"
      >
        {password}
      </Typography.Paragraph>
      <p>{t('admin.oneTimeChange')}</p>
    </Modal>
  )
}
