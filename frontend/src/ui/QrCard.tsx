/** A QR code with the same thing in words below. Always black on white: inverted codes do not scan. */
import { QRCode } from 'antd'
import type { ReactNode } from 'react'
import styles from './QrCard.module.css'

type Props = {
  value: string
  /** What the code is, for those who cannot see it: `报到证二维码`. */
  label: string
  /** The short code, shown large so that it can be read out. */
  caption?: ReactNode
  size?: number
}

export function QrCard({ value, label, caption, size = 220 }: Props) {
  return (
    <figure className={styles.card}>
      <div role="img" aria-label={label} className={styles.code}>
        <div aria-hidden>
          <QRCode
            value={value}
            size={size}
            color="#000"
            bgColor="#fff"
            bordered={false}
            type="svg"
          />
        </div>
      </div>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}
