/** One of my requests, on a phone: where it stands, by when, who has it, what came of it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataRequestOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import styles from '@/ui/requests.module.css'
import { useWords } from '../useWords'
import { Evidence } from './Evidence'
import { RequestTag } from './RequestTag'
import { useAskedFacts } from './useAskedFacts'

type Props = { request: DataRequestOut; children?: ReactNode }

export function MyRequest({ request, children }: Props) {
  const { t } = useTranslation('data-requests')
  const language = useLanguage()
  const { title } = useWords()
  const asked = useAskedFacts(request)
  const open = request.settled_at === null
  return (
    <section className={styles.panel} aria-label={title(request)}>
      <div className={styles.line}>
        <h2>{title(request)}</h2>
        <RequestTag request={request} />
      </div>
      <p className={styles.muted}>
        {t('submittedOn', { day: formatShortDate(request.submitted_at, language) })}
      </p>
      <Facts
        columns={1}
        facts={[
          ...asked,
          ...(open ? [{ label: t('due'), value: formatDate(request.due_at, language) }] : []),
          ...(request.handler_name ? [{ label: t('handler'), value: request.handler_name }] : []),
        ]}
      />
      <Evidence request={request} own />
      {request.answer && (
        <p className={styles.words}>
          <strong>{t('answer')}</strong> <span>{request.answer}</span>
        </p>
      )}
      {request.complain_to && <p>{t('complainTo', { org: request.complain_to })}</p>}
      {children}
    </section>
  )
}
