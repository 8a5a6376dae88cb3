/** Who stands there, if the centre knows them: name and phone are then not asked again. */
import { SearchOutlined } from '@ant-design/icons'
import { Alert, Button, Card } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '@/lib/phone'
import styles from './intake.module.css'
import { chosenOf } from './known'
import type { KnownClients } from './useKnownClient'
import { FIND_KEY, type Values } from './values'

type Props = { values: Values; known: KnownClients; ready: boolean }

export function KnownClient({ values, known, ready }: Props) {
  const { t } = useTranslation('tickets')
  const list = useRef<HTMLUListElement>(null)
  const { found, asked } = known
  const chosen = chosenOf(values)
  useEffect(() => {
    if (asked) list.current?.querySelector('button')?.focus()
  }, [asked])
  if (chosen) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t(chosen.member_id ? 'intake.known.member' : 'intake.known.client', {
          name: chosen.name,
          phone: formatPhone(chosen.phone_masked) || t('intake.known.noPhone'),
        })}
        description={t('intake.known.hint')}
        action={
          <Button size="small" onClick={known.clear}>
            {t('intake.known.clear')}
          </Button>
        }
      />
    )
  }
  return (
    <Card size="small">
      <Button icon={<SearchOutlined />} disabled={!ready} loading={known.busy} onClick={known.find}>
        {t('intake.known.find')}
        <kbd aria-hidden>{FIND_KEY}</kbd>
      </Button>
      <p className={styles.said} role="status">
        {asked && found.length === 0 ? t('intake.known.none') : t('intake.known.how')}
      </p>
      {found.length > 0 && (
        <ul ref={list} className={styles.lines} aria-label={t('intake.known.find')}>
          {found.map((one) => (
            <li key={one.member_id ?? one.same_client_as}>
              <Button size="small" onClick={() => known.choose(one)}>
                {one.name} {formatPhone(one.phone_masked)}
              </Button>
              <span>{one.unit || t('intake.known.before')}</span>
            </li>
          ))}
        </ul>
      )}
      {known.more && <p className={styles.said}>{t('intake.known.more')}</p>}
    </Card>
  )
}
