/** The whole number, for a purpose that is recorded; gone again after a minute (SP-17). */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealPhone } from '@/api/gen'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from '@/ui/ConfirmReason'
import styles from './members.module.css'

type Props = { id: string; masked: string; allowed: boolean }

const SHOWN_SECONDS = 60

export function PhoneReveal({ id, masked, allowed }: Props) {
  const { t } = useTranslation('members')
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
    const { data } = await revealPhone({ path: { member_id: id }, body: { purpose } })
    setLeft(SHOWN_SECONDS)
    setPhone(data.phone)
  }
  if (!masked) return <>{t('phone.none')}</>
  return (
    <Flex gap={8} align="center" wrap>
      <span className={styles.phone} aria-live="polite">
        {formatPhone(phone ?? masked)}
      </span>
      {phone !== null && (
        <span className={styles.muted}>{t('phone.hides', { seconds: left })}</span>
      )}
      {phone === null && allowed && (
        <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          {t('phone.show')}
        </Button>
      )}
      <ConfirmReason
        open={asking}
        title={t('phone.title')}
        description={t('phone.description')}
        confirmText={t('phone.show')}
        presets={[t('phone.notify'), t('phone.check'), t('phone.contact')]}
        onConfirm={reveal}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
