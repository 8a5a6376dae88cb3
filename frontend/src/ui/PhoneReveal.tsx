/** The whole number, for a purpose that is recorded; gone again after a minute (SP-17). */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { formatPhone } from '@/lib/phone'
import { ConfirmReason } from './ConfirmReason'
import styles from './PhoneReveal.module.css'
import { useBriefly } from './useBriefly'

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

export function PhoneReveal({ masked, allowed, reveal, words }: Props) {
  const [asking, setAsking] = useState(false)
  const { shown: phone, left, show } = useBriefly()
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
        onConfirm={async (purpose) => show(await reveal(purpose))}
        onClose={() => setAsking(false)}
      />
    </Flex>
  )
}
