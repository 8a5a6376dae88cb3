/** 签到: the phone's camera opened this page with the code, or it is scanned here. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Result } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { attendActivity } from '@/api/gen'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { Scanner } from '@/ui/Scanner'
import { MINE } from '../queries'

/** The code alone, or the address that holds it after `#`. */
const codeIn = (read: string): string => read.slice(read.lastIndexOf('#') + 1).trim()

function useAttend() {
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: async (read: string) =>
      (await attendActivity({ body: { code: codeIn(read) }, headers })).data,
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: () => cache.invalidateQueries({ queryKey: MINE }),
  })
}

export function AttendPage() {
  const { t } = useTranslation('activities')
  const attend = useAttend()
  const { mutate } = attend
  const given = useRef(codeIn(window.location.hash))
  useEffect(() => {
    const code = given.current
    given.current = ''
    if (code) mutate(code)
  }, [mutate])
  if (attend.data)
    return (
      <Result
        status="success"
        title={t('attend.done')}
        subTitle={t('attend.at', { org: attend.data.org_name, title: attend.data.title })}
        extra={<HrefLink href="/my/activities">{t('attend.back')}</HrefLink>}
      />
    )
  return (
    <div className={styles.stack}>
      <PageHeader title={t('attend.title')} crumbs={[]} />
      <ProblemAlert error={attend.error} />
      <section className={styles.panel}>
        <p>{t('attend.scan')}</p>
        <Scanner onCode={(code) => mutate(code)} busy={attend.isPending} />
      </section>
      <HrefLink href="/my/activities">
        <Button tabIndex={-1}>{t('attend.back')}</Button>
      </HrefLink>
    </div>
  )
}
