/** A certificate: what it is good for, who issued it, whose initials. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { verifyCertificate } from '@/api/gen'
import { Verdict } from './Verdict'
import styles from './VerificationResult.module.css'

export function VerificationResult({ token }: { token: string }) {
  const { t } = useTranslation('verify')
  const query = useQuery({
    queryKey: ['verify', token],
    queryFn: async ({ signal }) => (await verifyCertificate({ path: { token }, signal })).data,
    staleTime: 0,
  })
  return (
    <Verdict
      title={t('title')}
      say={(face) => ({ title: t(`${face}.title`), text: t(`${face}.text`) })}
      asked={query}
      found={query.data?.validity}
    >
      {query.data && (
        <>
          <dl>
            <dt>{t('unit')}</dt>
            <dd>{query.data.unit_name}</dd>
            <dt>{t('initials')}</dt>
            <dd className={styles.initials}>{query.data.initials}</dd>
          </dl>
          <p className={styles.muted}>{t('compare')}</p>
        </>
      )}
    </Verdict>
  )
}
