/** One chosen file: its name, what is wrong with it in plain words, or how much of it has gone. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '@/lib/format'
import { type Chosen, MOST_BYTES } from '../useSupply'
import styles from './files.module.css'

type Props = { chosen: Chosen; sent: number | null; onDrop: () => void }

export function ChosenFile({ chosen: { file, fault }, sent, onDrop }: Props) {
  const { t } = useTranslation('follow')
  const sizes = { size: formatBytes(file.size), most: formatBytes(MOST_BYTES) }
  return (
    <li>
      <span className={styles.fileName}>
        {file.name} <small className={styles.muted}>{sizes.size}</small>
        {fault && (
          <span role="alert" className={styles.fault}>
            {t(`supply.${fault}`, sizes)}
          </span>
        )}
        {sent !== null && (
          <progress value={sent} aria-label={t('supply.sending', { name: file.name })} />
        )}
      </span>
      {sent === null && (
        <Button type="text" onClick={onDrop} aria-label={t('supply.dropOne', { name: file.name })}>
          {t('supply.drop')}
        </Button>
      )}
    </li>
  )
}
