/** One member's file: what it must hold and holds, where it stands, and what was ever entered. */
import { AuditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePaperOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { useHotkey } from '@/lib/hotkeys'
import { formatShortDate } from '@/lib/time'
import { DetailLayout } from '@/ui/DetailLayout'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Timeline } from '@/ui/Timeline'
import { MissingTag } from '../components/MissingTag'
import { PaperList } from '../components/PaperList'
import { fileQuery } from '../queries'

const CheckDialog = later(() => import('../components/CheckDialog').then((m) => m.CheckDialog))
const route = getRouteApi('/app/members/files/$id')

export function FilePage() {
  const { t } = useTranslation('member-files')
  const language = useLanguage()
  const { id } = route.useParams()
  const found = useQuery(fileQuery(id))
  const [checking, setChecking] = useState(false)
  const check = () => setChecking(true)
  useHotkey('e', t('check.title'), check, found.data?.may_keep === true)
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <PageSkeleton />
  const file = found.data
  const said = (one: FilePaperOut) =>
    [
      t(`state.${one.state}`),
      one.pages && t('pages', { count: one.pages }),
      one.dated_on && formatShortDate(one.dated_on, language),
      one.note,
    ]
      .filter(Boolean)
      .join(' · ')
  const events = file.history.map((one) => ({
    id: `${one.entered_at}${one.code}${one.title}`,
    at: one.entered_at,
    title: one.title || t(`paper.${one.code}`),
    by: one.entered_by,
    note: said(one),
  }))
  return (
    <>
      <DetailLayout
        header={
          <PageHeader
            title={t('fileOf', { name: file.name })}
            subtitle={`${file.unit.name} · ${file.branch.name}`}
            crumbs={[{ label: t('title'), href: '/members/files' }]}
            tags={<MissingTag checked={file.checked_at} missing={file.missing} />}
            actions={
              file.may_keep && (
                <Button type="primary" icon={<AuditOutlined />} onClick={check}>
                  {t('check.title')}
                  <kbd aria-hidden>E</kbd>
                </Button>
              )
            }
          />
        }
        asideTitle={t('history')}
        aside={<Timeline events={events} />}
      >
        <Card size="small" title={t('field.place')}>
          <Facts
            facts={[
              { label: t('field.cabinet'), value: orNone(file.cabinet) },
              { label: t('field.box'), value: orNone(file.box) },
              {
                label: t('field.checked'),
                value: file.checked_at
                  ? t('checkedBy', {
                      day: formatShortDate(file.checked_at, language),
                      by: file.checked_by,
                    })
                  : t('state.unchecked'),
              },
            ]}
          />
        </Card>
        <Card size="small" title={t('papers')}>
          <PaperList file={file} />
        </Card>
      </DetailLayout>
      <CheckDialog open={checking} file={file} onClose={() => setChecking(false)} />
    </>
  )
}
