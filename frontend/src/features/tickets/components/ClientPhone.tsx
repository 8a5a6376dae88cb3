/** The client's whole number, and who complains, for a purpose that is recorded; gone again after a
 * minute (SP-03, SP-06). */
import { EyeOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { clientPhone, TICKETS } from '../queries'
import styles from '../tickets.module.css'

type Props = { id: string; masked: string; secret: boolean; allowed: boolean }

const SHOWN_SECONDS = 60

export function ClientPhone({ id, masked, secret, allowed }: Props) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [phone, setPhone] = useState<string | null>(null)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (phone === null) return
    const started = Date.now()
    const clock = setInterval(() => {
      const rest = SHOWN_SECONDS - Math.floor((Date.now() - started) / 1000)
      setLeft(rest)
      if (rest <= 0) setPhone(null)
    }, 500)
    return () => clearInterval(clock)
  }, [phone])
  const reveal = async (purpose: string) => {
    const found = await clientPhone(id, purpose)
    setLeft(SHOWN_SECONDS)
    setPhone([found.name, found.unit, formatPhone(found.phone)].filter(Boolean).join(' · '))
    await cache.invalidateQueries({ queryKey: [...TICKETS, 'one', id] })
  }
  if (!masked && !secret) return <>{t('client.none')}</>
  return (
    <Flex gap={8} align="center" wrap>
      <span aria-live="polite">{phone ?? (formatPhone(masked) || t('client.none'))}</span>
      {phone !== null && (
        <span className={styles.muted}>{t('client.hides', { seconds: left })}</span>
      )}
      {phone === null && allowed && (
        <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          {t(secret ? 'client.showWho' : 'client.show')}
        </Button>
      )}
      <ConfirmReason
        open={asking}
        title={t(secret ? 'client.askWho' : 'client.ask')}
        description={t(secret ? 'client.askWhoHint' : 'client.askHint')}
        confirmText={t(secret ? 'client.showWho' : 'client.show')}
        presets={
          secret
            ? [t('client.verify'), t('client.feedback')]
            : [t('client.supplement'), t('client.feedback'), t('client.contact')]
        }
        onConfirm={reveal}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
