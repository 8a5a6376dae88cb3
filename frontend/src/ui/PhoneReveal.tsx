/** The whole number, for a purpose that is recorded; gone again after a minute (SP-17). */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from './ConfirmReason'
import styles from './PhoneReveal.module.css'

type Props = {
  masked: string
  allowed: boolean
  /** Tells the server the purpose, and the number with it. */
  reveal: (purpose: string) => Promise<string>
  words: {
    show: string
    title: string
    description: string
    purposes: string[]
    hides: (seconds: number) => string
  }
}

const SHOWN_SECONDS = 60

export function PhoneReveal({ masked, allowed, reveal, words }: Props) {
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
  const show = async (purpose: string) => {
    const told = await reveal(purpose)
    setLeft(SHOWN_SECONDS)
    setPhone(told)
  }
  return (
    <Flex gap={8} align="center" wrap>
      <span className={styles.number} aria-live="polite">
        {formatPhone(phone ?? masked)}
      </span>
      {phone !== null && <span className={styles.hides}>{words.hides(left)}</span>}
      {phone === null && allowed && (
        <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          {words.show}
        </Button>
      )}
      <ConfirmReason
        open={asking}
        title={words.title}
        description={words.description}
        confirmText={words.show}
        presets={words.purposes}
        onConfirm={show}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
