/** What the client sent and what the centre gives them; taken with the code of the paper, or by the
 * own account. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { FollowedTicketOut, ShownFileOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatBytes } from '@/lib/format'
import { formatDate } from '@/lib/time'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { saveBlob } from '@/ui/saveBlob'
import { takeFile } from '../acts'
import type { Held } from '../code'
import { AskCode } from './AskCode'
import files from './files.module.css'
import styles from './follow.module.css'

type Props = { ticket: FollowedTicketOut; held: Held }

export function FilesCard({ ticket, held }: Props) {
  const { t } = useTranslation('follow')
  const language = useLanguage()
  const [wanted, setWanted] = useState<ShownFileOut | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = useMutation({
    mutationFn: async ({ file, code }: { file: ShownFileOut; code: string }) => {
      saveBlob(await takeFile(ticket.number, { ...held, code }, file.id), file.name)
    },
    meta: { errors: 'inline' },
    onSuccess: () => setProblem(null),
    onError: (refusal, { file }) => {
      const again = held.refused(refusal)
      setProblem(again ? null : refusal)
      if (again) setWanted(file)
    },
  })
  const { mutate } = take
  const known = Boolean(held.own || held.code)
  useEffect(() => {
    if (!wanted || !known) return
    setWanted(null)
    mutate({ file: wanted, code: held.code })
  }, [wanted, known, held.code, mutate])
  if (ticket.files.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('files.title')}</h2>
      <ul className={files.files}>
        {ticket.files.map((file) => (
          <li key={file.id}>
            <span className={files.fileName}>
              {file.name}
              <small className={styles.muted}>
                {t(file.from_client ? 'files.own' : 'files.given', {
                  day: formatDate(file.at, language),
                  size: formatBytes(file.size),
                })}
              </small>
            </span>
            <Button
              icon={<DownloadOutlined />}
              loading={take.isPending && take.variables.file.id === file.id}
              aria-label={t('files.take', { name: file.name })}
              onClick={() => setWanted(file)}
            >
              {t('files.go')}
            </Button>
          </li>
        ))}
      </ul>
      {wanted && !known && (
        <AskCode
          title={t('files.take', { name: wanted.name })}
          held={held}
          onClose={() => setWanted(null)}
        />
      )}
      <ProblemAlert error={problem} />
    </section>
  )
}
