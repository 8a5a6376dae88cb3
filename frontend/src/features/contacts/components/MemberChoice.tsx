/** Finds the member who stands at the counter, and has one chosen. */
import { SearchOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownMember } from '@/api/gen'
import { formatPhone } from '@/lib/phone'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { foundMembers } from '../queries'

type Props = {
  window: string
  chosen: KnownMember | undefined
  onChoose: (member: KnownMember) => void
}

export function MemberChoice({ window, chosen, onChoose }: Props) {
  const { t } = useTranslation('contacts')
  const [asked, setAsked] = useState('')
  const found = useMutation({
    mutationFn: () => foundMembers(window, asked.trim()),
    meta: { errors: 'inline' },
  })
  return (
    <form
      className={styles.panel}
      aria-label={t('enter.who')}
      onSubmit={(event) => {
        event.preventDefault()
        if (asked.trim()) found.mutate()
      }}
    >
      <h2>{t('enter.who')}</h2>
      <div className={styles.field}>
        <label htmlFor="asked">{t('enter.asked')}</label>
        <input
          id="asked"
          type="search"
          maxLength={60}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </div>
      <Button htmlType="submit" icon={<SearchOutlined aria-hidden />} loading={found.isPending}>
        {t('enter.find')}
      </Button>
      <ProblemAlert error={found.error} />
      {found.data?.length === 0 && <p role="status">{t('enter.nobody')}</p>}
      <fieldset className={styles.field} style={{ marginTop: 12 }}>
        <legend className="visually-hidden">{t('enter.who')}</legend>
        <div className={styles.kinds}>
          {found.data?.map((member) => (
            <label key={member.member_id}>
              <input
                type="radio"
                name="member"
                checked={chosen?.member_id === member.member_id}
                onChange={() => onChoose(member)}
              />
              <span>
                <strong>{member.name}</strong> {formatPhone(member.phone_masked)}
                <small className={styles.muted} style={{ display: 'block' }}>
                  {member.unit_name}
                </small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
