/** 本人信息一份: everything that is held about the member, to read, to print and to take away. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { PrintButton } from '@/ui/PrintButton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { saveBlob } from '@/ui/saveBlob'
import { HeldBooks } from '../components/HeldBooks'
import { HeldAccount, HeldRecord } from '../components/HeldRecord'
import { HeldSections } from '../components/HeldSections'
import { HeldService } from '../components/HeldService'
import { HeldStanding } from '../components/HeldStanding'
import { HeldTogether } from '../components/HeldTogether'
import styles from '../components/myData.module.css'
import { dataFile, dataPdf, myDataQuery } from '../queries'

export function MyDataPage() {
  const { t } = useTranslation(['my-data', 'shell'])
  const query = useQuery(myDataQuery)
  const download = useMutation({
    mutationFn: dataFile,
    onSuccess: (file) => {
      saveBlob(file, `${t('copy.name')}.json`)
      notify.done(t('copy.done'))
    },
  })
  if (query.isPending) return <PageSkeleton />
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-data')}
        crumbs={[{ label: t('shell:member.account'), href: '/my/me' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <section className={styles.panel}>
        <p>{t('copy.intro')}</p>
        <div className={styles.actions}>
          <PrintButton load={dataPdf} fileName={`${t('copy.name')}.pdf`} label={t('copy.print')} />
          <Button
            icon={<DownloadOutlined />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t('copy.download')}
          </Button>
          <HrefLink href="/my/data-requests/new">
            <Button tabIndex={-1}>{t('copy.wrong')}</Button>
          </HrefLink>
          <HrefLink href="/my/readers">
            <Button tabIndex={-1}>{t('copy.who')}</Button>
          </HrefLink>
        </div>
      </section>
      {query.data && (
        <>
          <HeldRecord held={query.data} />
          <HeldSections held={query.data} />
          <HeldStanding held={query.data} />
          <HeldBooks held={query.data} />
          <HeldService held={query.data} />
          <HeldTogether held={query.data} />
          <HeldAccount held={query.data} />
        </>
      )}
    </div>
  )
}
