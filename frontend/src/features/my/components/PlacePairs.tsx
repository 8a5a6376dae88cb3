/** Where to go, when, and whom to see. */
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PlaceOut } from '@/api/gen'
import { notify } from '@/ui/notify'
import styles from './my.module.css'
import { Pairs } from './Pairs'
import { TelLink } from './TelLink'

type Props = { place: Omit<PlaceOut, 'id' | 'name'>; estates?: readonly string[]; copy?: boolean }

export function PlacePairs({ place, estates, copy = false }: Props) {
  const { t } = useTranslation(['my', 'common'])
  // The clipboard exists in secure contexts only.
  const canCopy = copy && place.address !== '' && navigator.clipboard !== undefined
  const take = () =>
    navigator.clipboard
      .writeText(place.address)
      .then(() => notify.done(t('common:action.copied')))
      .catch(() => undefined)
  const address = place.address && (
    <>
      {place.address}
      {canCopy && (
        <div>
          <Button icon={<CopyOutlined />} onClick={() => void take()} className={styles.copy}>
            {t('place.copy')}
          </Button>
        </div>
      )}
    </>
  )
  return (
    <Pairs
      pairs={[
        { label: t('place.address'), value: address || t('place.unknown') },
        { label: t('place.place'), value: place.place },
        { label: t('place.hours'), value: place.hours },
        {
          label: t('place.contact'),
          value: (place.contact_name || place.contact_phone) && (
            <TelLink name={place.contact_name} phone={place.contact_phone} />
          ),
        },
        ...(estates && estates.length > 0
          ? [{ label: t('place.estates'), value: estates.join('、') }]
          : []),
      ]}
    />
  )
}
