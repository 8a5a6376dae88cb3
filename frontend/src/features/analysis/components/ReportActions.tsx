/** What is done with a report: print it, take it out, send it, take out the form to publish. */
import { ExportOutlined, SendOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportOut } from '@/api/gen'
import { later } from '@/ui/later'
import { PrintButton } from '@/ui/PrintButton'
import { saveBlob } from '@/ui/saveBlob'
import { reportBook, reportPdf } from '../queries'

const SendDialog = later(() => import('./SendDialog').then((m) => m.SendDialog))

const FILES = {
  book: { load: (id: string) => reportBook(id, false), suffix: '.xlsx' },
  publicPdf: { load: (id: string) => reportPdf(id, true), suffix: '-public.pdf' },
  publicBook: { load: (id: string) => reportBook(id, true), suffix: '-public.xlsx' },
} as const
type File = keyof typeof FILES

export function ReportActions({ report }: { report: ReportOut }) {
  const { t } = useTranslation(['analysis', 'common'])
  const [sending, setSending] = useState(false)
  const take = useMutation({
    mutationFn: async (file: File) =>
      saveBlob(await FILES[file].load(report.id), `${report.number}${FILES[file].suffix}`),
  })
  const offered: File[] = report.publishable ? ['book', 'publicPdf', 'publicBook'] : ['book']
  return (
    <>
      <PrintButton
        load={() => reportPdf(report.id, false)}
        fileName={`${report.number}.pdf`}
        hotkey="p"
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: offered.map((file) => ({
            key: file,
            label: t(`file.${file}`),
            onClick: () => take.mutate(file),
          })),
        }}
      >
        <Button icon={<ExportOutlined />} loading={take.isPending}>
          {t('common:action.export')}
        </Button>
      </Dropdown>
      {report.may_send && (
        <Button type="primary" icon={<SendOutlined />} onClick={() => setSending(true)}>
          {t('send.button')}
        </Button>
      )}
      <SendDialog open={sending} id={report.id} onClose={() => setSending(false)} />
    </>
  )
}
