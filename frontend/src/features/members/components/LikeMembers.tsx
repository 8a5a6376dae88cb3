/** 可能已有此人: while somebody is being entered, records that may be theirs already. */

import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '@/lib/phone'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag } from '@/ui/StateTag'
import { type EnteredSoFar, likeMembersQuery } from '../duplicateQueries'
import { isPhone, type MemberValues, phoneOf } from '../memberValues'
import styles from './duplicates.module.css'

const REST = 600
const NOBODY: EnteredSoFar = { name: '', birth_month: '', phone: '' }

export function LikeMembers() {
  const { t } = useTranslation('duplicates')
  const form = Form.useFormInstance<MemberValues>()
  const name = Form.useWatch('name', form)?.trim() ?? ''
  const month = Form.useWatch('birth_month', form) ?? ''
  const typed = Form.useWatch('phone', form) ?? ''
  const phone = isPhone(typed) ? (phoneOf(typed) ?? '') : ''
  const [entered, setEntered] = useState(NOBODY)
  useEffect(() => {
    const clock = setTimeout(() => setEntered({ name, birth_month: month, phone }), REST)
    return () => clearTimeout(clock)
  }, [name, month, phone])
  const found = useQuery(likeMembersQuery(entered))
  const items = found.data ?? []
  if (items.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('like.title')}
      description={
        <>
          {t('like.hint')}
          <ul className={styles.like}>
            {items.map(({ member, likeness }) => (
              <li key={member.member_id}>
                <HrefLink href={`/members/${member.member_id}`}>
                  {[
                    member.name,
                    member.branch.name,
                    member.phone_masked && formatPhone(member.phone_masked),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </HrefLink>{' '}
                <StateTag tone={likeness === 'certain' ? 'warning' : 'info'}>
                  {t(likeness === 'certain' ? 'like.certain' : 'like.likely')}
                </StateTag>
                {member.left_on && <StateTag tone="neutral">{t('left')}</StateTag>}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
