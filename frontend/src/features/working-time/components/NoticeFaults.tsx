/** Words of the notice that a person has to look at: those that refuse it, and the others. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FaultOut, NoticeReadingOut } from '@/api/gen'
import { said } from '@/i18n/said'
import styles from './dialogs.module.css'

function Faults({ faults }: { faults: readonly FaultOut[] }) {
  const { t } = useTranslation('working-time')
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.code} ${fault.text} ${fault.detail}`}>
          {said(`working-time:fault.${fault.code}`, t('fault.other'))}
          {fault.detail && fault.detail !== fault.text && t('fault.detail', { text: fault.detail })}
          {t('fault.quoted', { text: fault.text })}
        </li>
      ))}
    </ul>
  )
}

export function NoticeFaults({ reading }: { reading: NoticeReadingOut }) {
  const { t } = useTranslation('working-time')
  const grave = reading.faults.filter((fault) => fault.refuses)
  const light = reading.faults.filter((fault) => !fault.refuses)
  return (
    <>
      {grave.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={t('notice.grave')}
          description={<Faults faults={grave} />}
        />
      )}
      {light.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('notice.light', { count: light.length })}
          description={<Faults faults={light} />}
        />
      )}
    </>
  )
}
