/** Finds an organisation by name, address, estate or grid, and has one chosen. */
import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrgLine } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { foundOrgsQuery, MANNERS, type Manner } from '../queries'

type Props = { chosen: OrgLine | undefined; onChoose: (org: OrgLine) => void }

export function OrgChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation('contacts')
  const [manner, setManner] = useState<Manner>('q')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const found = useQuery(foundOrgsQuery(manner, words))
  return (
    <section className={styles.panel} aria-label={t('find.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setWords(typed.trim())
        }}
      >
        <h2>{t('find.title')}</h2>
        <div className={styles.field}>
          <label htmlFor="manner">{t('find.manner')}</label>
          <select
            id="manner"
            value={manner}
            onChange={(event) => {
              setManner(MANNERS.find((one) => one === event.target.value) ?? 'q')
              setWords('')
            }}
          >
            {MANNERS.map((one) => (
              <option key={one} value={one}>
                {t(`find.by.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor="words">{t(`find.by.${manner}`)}</label>
          <input
            id="words"
            type="search"
            maxLength={60}
            placeholder={t(`find.example.${manner}`)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button block size="large" htmlType="submit" icon={<SearchOutlined aria-hidden />}>
          {t('find.search')}
        </Button>
      </form>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && <p role="status">{t('find.none')}</p>}
      {found.data && found.data.length > 0 && (
        <fieldset className={styles.field} style={{ marginTop: 12 }}>
          <legend>{t('find.choose')}</legend>
          <div className={styles.kinds}>
            {found.data.map((org) => (
              <label key={org.id}>
                <input
                  type="radio"
                  name="org"
                  checked={chosen?.id === org.id}
                  onChange={() => onChoose(org)}
                />
                <span>
                  <strong>{org.name}</strong>
                  {[org.parent_name, org.address, org.hours].filter(Boolean).map((said) => (
                    <small key={said} className={styles.muted} style={{ display: 'block' }}>
                      {said}
                    </small>
                  ))}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  )
}
