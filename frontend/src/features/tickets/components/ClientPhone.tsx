/** The client's whole number, and who complains, for a purpose that is recorded; gone again after a
 * minute (SP-03, SP-06). */
import { EyeOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { useBriefly } from '@/ui/useBriefly'
import { clientPhone, TICKETS } from '../queries'
import styles from '../tickets.module.css'

type Props = { id: string; masked: string; secret: boolean; allowed: boolean }

export function ClientPhone({ id, masked, secret, allowed }: Props) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { shown: phone, left, show } = useBriefly()
  const reveal = async (purpose: string) => {
    const found = await clientPhone(id, purpose)
    show([found.name, found.unit, formatPhone(found.phone)].filter(Boolean).join(' · '))
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
