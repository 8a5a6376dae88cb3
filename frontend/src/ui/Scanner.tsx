/** Reads a code by typing, scanner gun, picture or camera; the last two load their reader on demand. */
import { CameraOutlined, PictureOutlined, ScanOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Input, type InputRef } from 'antd'
import { type ChangeEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signalScan } from './signalScan'

const Camera = lazy(() => import('./ScannerCamera').then((m) => ({ default: m.ScannerCamera })))

type Props = {
  onCode: (code: string) => void
  /** Keep the camera on after a hit, as at the door of a meeting. */
  continuous?: boolean
  /** Words for the input; usual: "type the number or use a scanner gun". */
  label?: string
  busy?: boolean
  /** Enter with nothing typed: the counter's "yes, go on". */
  onEmpty?: () => void
  /** When this changes, the input takes the focus again. */
  focusOn?: unknown
}

export function Scanner(props: Props) {
  const { onCode, continuous = false, label, busy = false, onEmpty, focusOn } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [filming, setFilming] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const box = useRef<InputRef>(null)
  const album = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [focusOn])

  const give = (code: string) => {
    setFault(null)
    if (!continuous) setFilming(false)
    onCode(code)
  }
  const enter = () => {
    const code = typed.normalize('NFKC').trim()
    if (!code) return onEmpty?.()
    setTyped('')
    give(code)
  }
  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const { decodeQr } = await import('./scanDecode')
    const code = await decodeQr(file).catch(() => null)
    if (code === null) return setFault(t('scan.nothing'))
    signalScan()
    give(code)
  }
  const film = () => {
    setFault(navigator.mediaDevices ? null : t('scan.noCamera'))
    setFilming(Boolean(navigator.mediaDevices) && !filming)
  }
  return (
    <Flex vertical gap={12}>
      <Flex gap={8}>
        <Input
          ref={box}
          size="large"
          prefix={<ScanOutlined />}
          aria-label={label ?? t('scan.type')}
          placeholder={label ?? t('scan.type')}
          value={typed}
          maxLength={600}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => !event.repeat && enter()}
        />
        <Button size="large" type="primary" loading={busy} onClick={enter}>
          {t('scan.use')}
        </Button>
      </Flex>
      <Flex gap={8} wrap>
        <Button icon={<CameraOutlined />} onClick={film}>
          {filming ? t('scan.stop') : t('scan.start')}
        </Button>
        <Button icon={<PictureOutlined />} onClick={() => album.current?.click()}>
          {t('scan.album')}
        </Button>
        <input
          ref={album}
          type="file"
          accept="image/*"
          hidden
          aria-label={t('scan.album')}
          onChange={(event) => void pick(event)}
        />
      </Flex>
      {fault && <Alert type="warning" showIcon role="alert" title={fault} />}
      {filming && (
        <Suspense fallback={<p role="status">{t('scan.loading')}</p>}>
          <Camera
            onCode={give}
            onFault={(words) => {
              setFilming(false)
              setFault(words)
            }}
          />
        </Suspense>
      )}
    </Flex>
  )
}
