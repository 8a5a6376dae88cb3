/** A phone number that dials itself; words without a number stay words. */
import { PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { dialled } from '../journey'
import styles from './my.module.css'

type Props = { name?: string; phone: string }

export function TelLink({ name, phone }: Props) {
  const { t } = useTranslation('my')
  const number = dialled(phone)
  return (
    <span className={styles.contact}>
      {name && <span>{name}</span>}
      {number ? (
        <a href={`tel:${number}`} className={styles.tel} aria-label={t('place.call', { phone })}>
          <PhoneOutlined aria-hidden /> {phone}
        </a>
      ) : (
        phone && <span>{phone}</span>
      )}
    </span>
  )
}
