/** One activist: who, the contacts, what was seen, and, for who keeps the entry, what comes next. */
import { useQuery } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatMonth, formatShortDate } from '@/lib/time'
import { Facts } from '@/ui/Facts'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { activistQuery } from '../queries'
import styles from './activists.module.css'
import { EndForm } from './EndForm'
import { ReviewForm } from './ReviewForm'

type Props = { open: boolean; id: string | null; onClose: () => void }

function Next({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.next} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  )
}

export function ActivistDialog({ open, id, onClose }: Props) {
  const { t } = useTranslation(['activists', 'codes'])
  const language = useLanguage()
  const { data, error, refetch } = useQuery({ ...activistQuery(id ?? ''), enabled: id !== null })
  const one = data?.activist
  const day = (value: string | null) => formatShortDate(value, language)
  const facts = one && [
    { label: t('field.branch'), value: one.branch.name, wide: true },
    { label: t('field.gender'), value: t(`codes:gender.${one.gender}`) },
    { label: t('field.birthMonth'), value: formatMonth(one.birth_month, language) },
    { label: t('field.post'), value: one.post, wide: true },
    { label: t('field.confirmedOn'), value: day(one.confirmed_on) },
    {
      label: t('field.contacts'),
      value: [one.contact_one, one.contact_two].filter(Boolean).join('、'),
    },
    { label: t('field.state'), value: t(`state.${one.outcome ?? 'standing'}`) },
    { label: t('field.endedOn'), value: day(one.ended_on) },
    { label: t('field.reason'), value: one.end_reason, wide: true },
  ]
  return (
    <Modal
      open={open}
      title={one?.name ?? t('title')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!facts && !error && <Skeleton active />}
      {facts && <Facts facts={facts} />}
      {one?.member_id && (
        <p>
          <HrefLink href={`/members/${one.member_id}`}>
            {t('toMember', { name: one.name })}
          </HrefLink>
        </p>
      )}
      {data && (
        <>
          <h3>{t('reviews')}</h3>
          {data.reviews.length === 0 && <p>{t('noReviews')}</p>}
          <ul aria-label={t('reviews')}>
            {data.reviews.map((review) => (
              <li key={review.id}>
                <strong>{day(review.on)}</strong> {review.findings}（{review.entered_by}）
              </li>
            ))}
          </ul>
        </>
      )}
      {one && data.may_edit && !one.outcome && (
        <>
          <Next title={t('review')}>
            <ReviewForm id={one.id} />
          </Next>
          <Next title={t('end')}>
            <EndForm id={one.id} branch={one.branch.id} />
          </Next>
        </>
      )}
    </Modal>
  )
}
