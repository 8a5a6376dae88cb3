/** The camera's picture, looked at a few times a second until it shows a code. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Scanner.module.css'
import { decodeQr } from './scanDecode'
import { signalScan } from './signalScan'

type Props = { onCode: (code: string) => void; onFault: (words: string) => void }

const LOOK_MS = 180
/** The same code held before the camera counts once in this time. */
const SAME_MS = 3_000

export function ScannerCamera({ onCode, onFault }: Props) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const give = useRef(onCode)
  const fail = useRef(onFault)
  useEffect(() => {
    give.current = onCode
    fail.current = onFault
  })
  useEffect(() => {
    const screen = video.current
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout>
    let over = false
    let last = { code: '', at: 0 }
    const look = async () => {
      const code = screen ? await decodeQr(screen).catch(() => null) : null
      if (over) return
      if (code !== null && (code !== last.code || Date.now() - last.at > SAME_MS)) {
        last = { code, at: Date.now() }
        signalScan()
        give.current(code)
      }
      timer = setTimeout(() => void look(), LOOK_MS)
    }
    const begin = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment' },
        })
        if (over || !screen) return stream.getTracks().forEach((track) => void track.stop())
        screen.srcObject = stream
        await screen.play()
        await look()
      } catch (error) {
        const refused = error instanceof DOMException && error.name === 'NotAllowedError'
        if (!over) fail.current(t(refused ? 'scan.denied' : 'scan.noCamera'))
      }
    }
    void begin()
    return () => {
      over = true
      clearTimeout(timer)
      stream?.getTracks().forEach((track) => void track.stop())
    }
  }, [t])
  return (
    <div className={styles.frame}>
      <video ref={video} muted playsInline className={styles.video} aria-label={t('scan.title')} />
      <p className={styles.aim}>{t('scan.aim')}</p>
    </div>
  )
}
