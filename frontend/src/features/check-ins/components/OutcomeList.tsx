/** What became of each line of a list: the good ones counted, the refused ones with their reason. */
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeText } from '@/api'
import type { Outcome } from '@/api/gen'
import styles from './checkIns.module.css'

type Props = {
  outcomes: Outcome[]
  nameOf: (id: string) => string
  /** What was done: `已开具报到证 {{count}} 张`. */
  done: (count: number) => string
}

export function OutcomeList({ outcomes, nameOf, done }: Props) {
  const { t } = useTranslation('check-ins')
  const refused = outcomes.filter((line) => line.refusal)
  const good = outcomes.length - refused.length
  const missing = (facts: string | undefined) =>
    (facts ?? '')
      .split(',')
      .filter(Boolean)
      .map((field) => t(`holder.${field as 'name'}`, { defaultValue: field }))
      .join(t('comma'))
  return (
    <Flex vertical gap={12}>
      {good > 0 && <Alert type="success" showIcon role="status" title={done(good)} />}
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('outcome.refused', { count: refused.length })}
          description={
            <ul className={styles.plain}>
              {refused.map((line) => (
                <li key={line.id}>
                  <strong>{nameOf(line.id)}</strong>
                  {t('colon')}
                  {codeText(line.refusal ?? '')}
                  {line.facts ? t('outcome.missing', { fields: missing(line.facts) }) : ''}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Flex>
  )
}
