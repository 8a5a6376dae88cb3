/** The whole number of somebody who comes from elsewhere, for a purpose; gone again after a minute. */
import { EyeOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealArrivalPhone } from '@/api/gen'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { TRANSFERS } from '../queries'
import styles from './transfers.module.css'

const SHOWN_SECONDS = 60

export function PhoneReveal({ id, masked }: { id: string; masked: string }) {
  const { t } = useTranslation('transfers')
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
    const { data } = await revealArrivalPhone({ path: { transfer_id: id }, body: { purpose } })
    setLeft(SHOWN_SECONDS)
    setPhone(data.phone)
    void cache.invalidateQueries({ queryKey: [...TRANSFERS, 'one', id] })
  }
  return (
    <Flex gap={8} align="center" wrap>
      <span className={styles.number} aria-live="polite">
        {formatPhone(phone ?? masked)}
      </span>
      {phone === null ? (
        <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          {t('phone.show')}
        </Button>
      ) : (
        <span className={styles.muted}>{t('phone.hides', { seconds: left })}</span>
      )}
      <ConfirmReason
        open={asking}
        title={t('phone.title')}
        description={t('phone.description')}
        confirmText={t('phone.show')}
        presets={[t('phone.notify'), t('phone.letter'), t('phone.materials')]}
        onConfirm={reveal}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
