/** What the client says, in the order in which it is asked; Enter goes on, Shift+Enter breaks a line. */
import { Checkbox, ConfigProvider, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemKind } from '@/api/gen'
import { EntrustedFields } from '../EntrustedFields'
import { ChannelField } from './ChannelField'
import { ComplaintFields } from './ComplaintFields'
import { ItemField } from './ItemField'
import styles from './intake.module.css'
import { isAtOnce, isProxy, PHONE } from './values'

type Props = {
  orgId: string
  kind: ItemKind | undefined
  /** Registered already: what was said stands, only the ending is open. */
  pending: boolean
  onNext: () => void
}

export function IntakeFields({ orgId, kind, pending, onNext }: Props) {
  const { t } = useTranslation(['tickets', 'common'])
  const needed = (label: string) => ({
    required: true,
    whitespace: true,
    message: t('common:form.required', { label }),
  })
  const client = t('tickets:field.client')
  const complaint = kind === 'complaint'
  const anonymous = Form.useWatch('anonymous') === true && complaint
  return (
    <div className={styles.fields}>
      <div data-go="item" className={styles.wide}>
        <Form.Item
          name="item"
          label={t('tickets:intake.item')}
          rules={[
            {
              required: true,
              message: t('common:form.required', { label: t('tickets:intake.item') }),
            },
          ]}
        >
          <ItemField orgId={orgId} onNext={onNext} disabled={pending} />
        </Form.Item>
      </div>
      {complaint && <ComplaintFields orgId={orgId} pending={pending} />}
      <div data-go="client_name">
        <Form.Item name="client_name" label={client} rules={anonymous ? [] : [needed(client)]}>
          <Input
            maxLength={60}
            autoComplete="off"
            disabled={pending || anonymous}
            placeholder={t(anonymous ? 'tickets:about.anonymous' : 'tickets:intake.nameHint')}
          />
        </Form.Item>
      </div>
      <div data-go="client_phone">
        <Form.Item
          name="client_phone"
          label={t('tickets:intake.phone')}
          rules={[{ pattern: PHONE, message: t('tickets:intake.phoneRule') }]}
          validateTrigger="onBlur"
        >
          <Input maxLength={13} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <div data-go="client_unit">
        <Form.Item name="client_unit" label={t('tickets:intake.unit')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <div data-go="channel" className={styles.wide}>
        <Form.Item name="channel" label={t('tickets:intake.channel')}>
          <ChannelField />
        </Form.Item>
      </div>
      <div data-go="is_member" className={styles.wide}>
        <Form.Item name="is_member" valuePropName="checked">
          <Checkbox>{t('tickets:intake.member')}</Checkbox>
        </Form.Item>
      </div>
      <div data-go="content" className={styles.wide}>
        <Form.Item
          name="content"
          label={t('tickets:intake.content')}
          rules={[needed(t('tickets:intake.content'))]}
        >
          <Input.TextArea
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t('tickets:intake.contentHint')}
          />
        </Form.Item>
      </div>
      <div data-go="urgent" className={styles.wide}>
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{t('tickets:intake.urgent')}</Checkbox>
        </Form.Item>
      </div>
      {isProxy(kind) && (
        // Only what was said at the registration is locked while a registered ticket is gone on with.
        <ConfigProvider componentDisabled={false}>
          <EntrustedFields />
        </ConfigProvider>
      )}
      {isAtOnce(kind) && kind && (
        <div data-go="result" className={styles.wide}>
          <Form.Item name="result" label={t('tickets:intake.result')}>
            <Input.TextArea
              maxLength={2000}
              disabled={false}
              autoSize={{ minRows: 1, maxRows: 6 }}
              placeholder={t('tickets:intake.resultHint', {
                said: t('tickets:intake.said', { context: kind }),
              })}
            />
          </Form.Item>
        </div>
      )}
    </div>
  )
}
