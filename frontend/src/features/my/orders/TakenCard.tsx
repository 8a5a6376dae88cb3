/** One order of mine: where and whom, done from when to when, or back it goes. */
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText, useRefusalWords } from '@/api'
import type { TakenLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { StateTag } from '@/ui/StateTag'
import { DoneForm } from './DoneForm'
import type { Draft } from './drafts'
import { GiveBack } from './GiveBack'
import styles from './orders.module.css'
import { Resident } from './Resident'

type Props = {
  line: TakenLine
  draft: Draft | undefined
  account: string
  onKept: () => Promise<void>
}

export function TakenCard({ line, draft, account, onKept }: Props) {
  const { t } = useTranslation('my-orders')
  const language = useLanguage()
  const [telling, setTelling] = useState(false)
  useRefusalWords()
  const told = line.state === 'told'
  const refused = draft?.refused
  return (
    <section className={styles.card} aria-label={line.what}>
      <StateTag tone={told ? 'success' : 'info'}>{t(`state.${line.state}`)}</StateTag>
      <h3>{line.what}</h3>
      <div>{formatSpan(line.wanted_from, line.wanted_until, language)}</div>
      <div>{line.area || t('online')}</div>
      <div className={styles.small}>{line.community_name}</div>
      <div className={styles.small}>{line.number}</div>
      {told && line.begins_at && line.ends_at && (
        <p>
          {t('mine.told', { span: formatSpan(line.begins_at, line.ends_at, language) })}
          <br />
          {line.result}
        </p>
      )}
      {draft && !refused && (
        <Alert
          className={styles.gap}
          type="info"
          showIcon
          role="status"
          title={t('done.kept')}
          description={t('done.keptHint', {
            span: formatSpan(draft.told.begins_at, draft.told.ends_at, language),
          })}
        />
      )}
      {refused && (
        <Alert
          className={styles.gap}
          type="error"
          showIcon
          role="alert"
          title={t('done.refused')}
          description={problemText(refused)}
        />
      )}
      <Resident order={line.id} />
      {telling ? (
        <DoneForm
          line={line}
          draft={draft}
          account={account}
          onKept={onKept}
          onClose={() => setTelling(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button
            type={told || (draft && !refused) ? 'default' : 'primary'}
            size="large"
            block
            onClick={() => setTelling(true)}
          >
            {t(told || draft ? 'done.change' : 'done.open')}
          </Button>
          {!told && !draft && <GiveBack order={line.id} />}
        </div>
      )}
    </section>
  )
}
