/** 身份号码: only where it is kept; masked, revealed for a purpose, gone again after a minute. */
import { EditOutlined, EyeOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, ifMatch } from '@/api'
import { clearMemberIdentity, revealMemberIdentity } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { identityQuery } from '../duplicateQueries'
import type { CardProps } from '../memberSections'
import styles from './members.module.css'

const IdentityDialog = later(() => import('./IdentityDialog').then((m) => m.IdentityDialog))
const SHOWN_MS = 60_000
const PURPOSES = ['national', 'transfer', 'double'] as const

export function IdentityCard({ member: { id, name } }: CardProps) {
  const { t } = useTranslation('duplicates')
  const language = useLanguage()
  const cache = useQueryClient()
  const found = useQuery(identityQuery(id))
  const [asking, setAsking] = useState<'enter' | 'reveal' | null>(null)
  // The number lives in this component alone, and goes with it.
  const [number, setNumber] = useState<string | null>(null)
  useEffect(() => {
    if (number === null) return
    const clock = setTimeout(() => setNumber(null), SHOWN_MS)
    return () => clearTimeout(clock)
  }, [number])
  if (!found.data) return null
  const { data: seen, etag } = found.data
  if (!seen.on && seen.masked === '') return null
  const may = (action: string) => seen.allowed_actions.includes(action)
  const path = { member_id: id }
  const again = () => cache.invalidateQueries({ queryKey: ['members'] })
  const reveal = async (purpose: string) =>
    setNumber((await revealMemberIdentity({ path, body: { purpose } })).data.number)
  const clear = async () => {
    if (!(await notify.confirm(t('identity.clearAsk', { name }), t('identity.clearText')))) return
    try {
      await clearMemberIdentity({ path, headers: ifMatch(etag) })
      setNumber(null)
      notify.done(t('identity.cleared'))
    } catch (error) {
      notify.problem(asProblem(error))
    }
    await again()
  }
  return (
    <Card
      size="small"
      title={t('identity.title')}
      extra={
        may('enter') && (
          <Button size="small" icon={<EditOutlined />} onClick={() => setAsking('enter')}>
            {t(seen.masked ? 'identity.change' : 'identity.enter')}
          </Button>
        )
      }
    >
      {!seen.on && (
        <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t('identity.off')} />
      )}
      <Flex gap={8} align="center" wrap>
        <span className={seen.masked ? styles.phone : styles.muted} aria-live="polite">
          {number ?? (seen.masked || t('identity.none'))}
        </span>
        {number === null && may('reveal') && (
          <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking('reveal')}>
            {t('identity.show')}
          </Button>
        )}
        {may('clear') && (
          <Button size="small" type="text" onClick={() => void clear()}>
            {t('identity.clear')}
          </Button>
        )}
      </Flex>
      {seen.masked && seen.set_at && (
        <div className={styles.muted}>
          {t('identity.line', { day: formatDate(seen.set_at, language), by: seen.set_by })}
        </div>
      )}
      {seen.doubts.map((doubt) => (
        <Alert
          key={doubt}
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={t(`identity.doubt.${doubt}`)}
        />
      ))}
      <IdentityDialog
        open={asking === 'enter'}
        id={id}
        name={name}
        etag={etag}
        onDone={again}
        onClose={() => setAsking(null)}
      />
      <ConfirmReason
        open={asking === 'reveal'}
        title={t('identity.revealTitle')}
        description={t('identity.revealText')}
        confirmText={t('identity.show')}
        presets={PURPOSES.map((key) => t(`identity.purposes.${key}`))}
        onConfirm={reveal}
        onClose={() => setAsking(null)}
      />
    </Card>
  )
}
