/** Where to go and whom to call, on asking; each look is kept, and gone when the page is left. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { seeMyServiceResident } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { TelLink } from '../components/TelLink'
import styles from './orders.module.css'

export function Resident({ order }: { order: string }) {
  const { t } = useTranslation('my-orders')
  const see = useMutation({
    mutationFn: async () => (await seeMyServiceResident({ path: { demand_id: order } })).data,
    meta: { errors: 'inline' },
    gcTime: 0,
  })
  const person = see.data
  if (person) {
    return (
      <div className={styles.person} role="status">
        <strong>{person.name}</strong>
        <TelLink phone={person.phone} />
        {person.address && <div>{person.address}</div>}
        <div className={styles.small}>{t('resident.looked')}</div>
      </div>
    )
  }
  return (
    <>
      <ProblemAlert error={see.error} />
      <Button size="large" block loading={see.isPending} onClick={() => see.mutate()}>
        {t('resident.see')}
      </Button>
    </>
  )
}
