/** After a matter was escalated: what is major goes up as a report on the same day (TKT-27, DL-14). */
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { reportHref } from '../steps'
import styles from '../tickets.module.css'

export function ReportOffer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('tickets')
  const router = useRouter()
  return (
    <Modal
      open
      title={t('report.offer')}
      okText={t('report.write')}
      cancelText={t('report.notNow')}
      onOk={() => void router.navigate({ href: reportHref(id) })}
      onCancel={onClose}
    >
      <p className={styles.words}>{t('report.why')}</p>
    </Modal>
  )
}
