/** Beside the form as soon as the item is chosen: promise, conditions, cautions, checklist (TKT-12). */
import { Card, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContentOut } from '@/api/gen'
import styles from './intake.module.css'
import { PapersField } from './PapersField'
import type { Sheet } from './sheet'

type Props = { name: string; content: ContentOut | null | undefined; sheet: readonly Sheet[] }

export function ItemSheet({ name, content, sheet }: Props) {
  const { t } = useTranslation('tickets')
  const promise = usePromise(content)
  return (
    <Card size="small" title={name} extra={promise}>
      {content?.conditions && (
        <p className={styles.said}>
          <strong>{t('intake.conditions')}</strong> {content.conditions}
        </p>
      )}
      {content?.cautions && (
        <p className={styles.said}>
          <strong>{t('intake.cautions')}</strong> {content.cautions}
        </p>
      )}
      {sheet.length > 0 ? (
        <div data-go="handed">
          <p className={styles.said}>
            <strong>{t('intake.papers')}</strong>{' '}
            <span className={`${styles.muted} ${styles.keys}`}>{t('intake.papersHint')}</span>
          </p>
          <Form.Item name="handed" noStyle>
            <PapersField sheet={sheet} />
          </Form.Item>
        </div>
      ) : (
        content && <p className={styles.muted}>{t('intake.noPapers')}</p>
      )}
    </Card>
  )
}

/** As it stands on papers: settled on the day, 7 working days. */
function usePromise(content: ContentOut | null | undefined): string | undefined {
  const { t } = useTranslation('tickets')
  if (!content) return undefined
  const { counted_kind, counted_days } = content.limit
  if (counted_kind === 'same_day') return t('promise.sameDay')
  const key = counted_kind === 'working_days' ? 'promise.days' : 'promise.calendar'
  return t(key, { days: counted_days })
}
