/** The certificate on the whole screen, black on white whatever the theme: codes must scan. */
import { QRCode } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { shownCode } from '../journey'
import type { Certificate } from '../keptCertificate'
import styles from './CertificateSheet.module.css'
import { useWakeLock } from './useWakeLock'

type Props = { certificate: Certificate; notes: string[]; onClose: () => void }

/** A modal dialog keeps the page behind out of reach; without one the sheet just covers it. */
function useModal() {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open) return
    if (typeof dialog.showModal === 'function') dialog.showModal()
    else dialog.setAttribute('open', '')
    dialog.focus()
  }, [])
  return ref
}

export function CertificateSheet({ certificate, notes, onClose }: Props) {
  const { t } = useTranslation('my')
  const language = useLanguage()
  const dialog = useModal()
  useWakeLock()
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      tabIndex={-1}
      aria-labelledby="certificate-title"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.column}>
        <h1 id="certificate-title" className={styles.title}>
          {t('certificate.title')}
        </h1>
        {notes.map((note) => (
          <output key={note} className={styles.note}>
            {note}
          </output>
        ))}
        <div role="img" aria-label={t('certificate.qr')} className={styles.code}>
          <div aria-hidden>
            <QRCode
              value={certificate.url}
              size={280}
              color="#000"
              bgColor="#fff"
              bordered={false}
              type="svg"
              style={{ width: '100%', height: 'auto' }}
            />
          </div>
        </div>
        <p className={styles.short}>
          <span>{t('certificate.code')}</span>
          <strong>{shownCode(certificate.code)}</strong>
        </p>
        <p className={styles.hint}>{t('certificate.hint')}</p>
        <dl className={styles.facts}>
          <dt>{t('certificate.to')}</dt>
          <dd>{certificate.community}</dd>
          <dt>{t('certificate.due')}</dt>
          <dd>{formatDate(certificate.dueOn, language)}</dd>
          <dt>{t('certificate.no')}</dt>
          <dd>{certificate.no}</dd>
        </dl>
        <button type="button" className={styles.back} onClick={onClose}>
          {t('certificate.back')}
        </button>
      </div>
    </dialog>
  )
}
