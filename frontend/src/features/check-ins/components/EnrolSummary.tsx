/** Step 3: everything once more before it is sent; the voluntary act is confirmed here. */
import { AutoComplete, Card, Checkbox, Flex, Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Draft, isElsewhere } from '../enrolDraft'
import styles from './checkIns.module.css'
import { useWords } from './useWords'

const HOWS = ['meeting', 'written', 'spoken', 'online'] as const

type Props = {
  draft: Draft
  checked: boolean
  onChange: (part: Partial<Pick<Draft, 'how' | 'volunteered' | 'days'>>) => void
}

export function EnrolSummary({ draft, checked, onChange }: Props) {
  const { t } = useTranslation('check-ins')
  const words = useWords()
  const noHow = checked && draft.how.trim() === ''
  const notSaid = checked && !draft.volunteered
  return (
    <div className={styles.stack}>
      <Card size="small" title={t('enrol.act')}>
        <Form layout="vertical">
          <Form.Item
            label={t('enrol.how')}
            htmlFor="enrol-how"
            validateStatus={noHow ? 'error' : undefined}
            help={noHow ? t('enrol.howNeeded') : undefined}
          >
            <AutoComplete
              id="enrol-how"
              autoFocus
              maxLength={200}
              style={{ maxWidth: '28em' }}
              placeholder={t('enrol.howHint')}
              options={HOWS.map((how) => ({ value: t(`how.${how}`) }))}
              value={draft.how}
              onChange={(how: string) => onChange({ how })}
            />
          </Form.Item>
          <Form.Item
            label={t('certify.limit')}
            htmlFor="enrol-days"
            extra={t('certify.limitHint', { most: 90 })}
          >
            <InputNumber
              id="enrol-days"
              min={1}
              max={90}
              precision={0}
              suffix={t('days')}
              value={draft.days}
              onChange={(days) => onChange({ days: days ?? 15 })}
            />
          </Form.Item>
          <Form.Item
            validateStatus={notSaid ? 'error' : undefined}
            help={notSaid ? t('enrol.volunteeredNeeded') : undefined}
            style={{ marginBottom: 0 }}
          >
            <Checkbox
              checked={draft.volunteered}
              onChange={(event) => onChange({ volunteered: event.target.checked })}
            >
              {t('enrol.volunteered', { count: draft.people.length })}
            </Checkbox>
          </Form.Item>
        </Form>
      </Card>
      <Card size="small" title={t('enrol.summary', { count: draft.people.length })}>
        <ol className={styles.lines}>
          {draft.people.map((person) => (
            <li key={person.id}>
              <span>
                <strong>{person.name}</strong> → {person.community?.name}
                {isElsewhere(person) && (
                  <span className={styles.muted}>
                    {t('enrol.because', { reason: person.reason })}
                  </span>
                )}
              </span>
              <Flex gap={8} wrap className={styles.muted}>
                {words.works(person.works)}
                {person.times.length > 0 && <span>{words.times(person.times)}</span>}
              </Flex>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
