/** From branch to branch a member moves by a transfer; the form only says where they belong (MEM-05). */
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberOut } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import styles from './members.module.css'

export function KeptBranch({ member }: { member: MemberOut }) {
  const { t } = useTranslation('members')
  const transfers = member.allowed_actions.includes('transfer')
  return (
    <>
      <Form.Item
        label={t('field.branch')}
        className={styles.whole}
        extra={
          <>
            {t('hint.byTransfer')}{' '}
            {transfers && (
              <HrefLink href={`/transfers/new?member=${member.id}`}>
                {t('action.transfer')}
              </HrefLink>
            )}
          </>
        }
      >
        <strong>{member.branch.name}</strong>
      </Form.Item>
      <Form.Item name="branch_id" hidden>
        <Input />
      </Form.Item>
    </>
  )
}
