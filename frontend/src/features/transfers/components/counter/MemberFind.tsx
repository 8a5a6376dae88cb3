/** A member of the street, by two letters of the name or the phone's last digits: Enter asks, once.
 * Each look stands in the member's own access log. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownMember } from '@/api/gen'
import { formatPhone } from '@/lib/phone'
import { askedLongEnough } from '../../counter'
import { knownMembers } from '../../queries'
import styles from '../transfers.module.css'

type Props = {
  id?: string
  value?: KnownMember | null
  onChange?: (member: KnownMember | null) => void
  at: string
  label: string
  first?: string
}

export function MemberFind({ id, value, onChange, at, label, first = '' }: Props) {
  const { t } = useTranslation('transfers')
  const [typed, setTyped] = useState(first)
  const list = useRef<HTMLUListElement>(null)
  const search = useMutation({ mutationFn: (asked: string) => knownMembers(at, asked) })
  const { data: found } = search
  useEffect(() => {
    if (found) list.current?.querySelector('button')?.focus()
  }, [found])
  if (value) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={`${value.name} ${formatPhone(value.phone_masked)} ${value.unit_name}`}
        action={
          <Button size="small" onClick={() => onChange?.(null)}>
            {t('counter.another')}
          </Button>
        }
      />
    )
  }
  const ask = () => askedLongEnough(typed) && search.mutate(typed.trim())
  return (
    <div className={styles.stack}>
      <Input.Search
        id={id}
        aria-label={label}
        autoFocus
        autoComplete="off"
        maxLength={20}
        placeholder={t('counter.findHint')}
        enterButton={t('counter.find')}
        loading={search.isPending}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => event.preventDefault()}
        onSearch={ask}
      />
      {found && (
        <p className={styles.muted} role="status">
          {found.members.length === 0 ? t('counter.nobody') : t('counter.choose')}
          {found.more && ` ${t('counter.more')}`}
        </p>
      )}
      {found && found.members.length > 0 && (
        <ul ref={list} className={styles.letters} aria-label={label}>
          {found.members.map((one) => (
            <li key={one.member_id}>
              <Button onClick={() => onChange?.(one)}>
                {one.name} {formatPhone(one.phone_masked)}
              </Button>
              <span className={styles.muted}>{one.unit_name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
