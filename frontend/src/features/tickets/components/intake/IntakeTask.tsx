/** 登记来访 on one screen: what is asked on the left, what the item needs and who was here on the right. */
import { Alert, Card, ConfigProvider, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { EndingBar } from './EndingBar'
import { goOn } from './goOn'
import { IntakeFields } from './IntakeFields'
import { ItemSheet } from './ItemSheet'
import styles from './intake.module.css'
import { KnownClient } from './KnownClient'
import { askedOf } from './known'
import { LastTaken } from './LastTaken'
import { PendingNotice } from './PendingNotice'
import { ResultLine } from './ResultLine'
import { SameClient } from './SameClient'
import type { Counter } from './useCounter'
import { useIntake } from './useIntake'
import {
  BLANK,
  CONTACT_KEY,
  ENDING_KEYS,
  ENDINGS,
  FIND_KEY,
  isResumable,
  RESUME_KEY,
} from './values'

type Props = { counter: Counter; counters: readonly Counter[]; onCounter: (id: string) => void }

export function IntakeTask({ counter, counters, onCounter }: Props) {
  const { t } = useTranslation('tickets')
  const intake = useIntake(counter.id)
  const { root, form, draft, done, pending, failed, matter, busy, same, finder } = intake
  const record = () => same[0] && intake.contact(same[0])
  const waiting = same.find(isResumable)
  const resume = () => waiting && void intake.resume(waiting)
  const next = () => goOn(root.current)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const ending = ENDINGS.find((one) => ENDING_KEYS[one] === event.key)
    if (ending) void intake.end(ending)
    else if (event.key === FIND_KEY && !pending) finder.find()
    else if (event.key === CONTACT_KEY && same.length > 0) record()
    else if (event.key === RESUME_KEY && waiting) resume()
    else if (isGoingOn(event)) next()
    else return
    event.preventDefault()
  }
  useEndingKeys((ending) => void intake.end(ending))
  useHotkey('ctrl+enter', t('intake.saveKey'), () => void intake.end(null))
  useHotkey(FIND_KEY, t('intake.known.find'), finder.find, !pending)
  useHotkey(CONTACT_KEY, t('intake.same.record'), record, same.length > 0)
  useHotkey(RESUME_KEY, t('intake.same.resume'), resume, waiting !== undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and the function keys are shortcuts
    <div ref={root} onKeyDown={onKeyDown}>
      <PageHeader
        title={t('intake.title')}
        subtitle={t('intake.subtitle', { place: counter.name })}
        actions={
          counters.length > 1 && (
            <Select
              aria-label={t('intake.counter')}
              value={counter.id}
              onChange={onCounter}
              options={counters.map((org) => ({ value: org.id, label: org.name }))}
              style={{ minWidth: '14em' }}
            />
          )
        }
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={BLANK}
        disabled={pending !== null}
        requiredMark={false}
        {...draft.formProps}
      >
        <div className={styles.desk}>
          <div className={styles.stack}>
            {pending && !busy && <PendingNotice ticket={pending} failed={failed} />}
            {!pending && <ProblemAlert error={failed?.problem} />}
            <Card size="small">
              <IntakeFields
                orgId={counter.id}
                kind={intake.kind}
                pending={pending !== null}
                onNext={next}
              />
            </Card>
          </div>
          <div className={`${styles.stack} ${styles.side}`}>
            {!pending && (
              <KnownClient
                values={intake.values}
                known={finder}
                ready={askedOf(intake.values) !== ''}
              />
            )}
            <SameClient
              lines={same}
              busy={busy}
              onContact={intake.contact}
              onResume={(line) => void intake.resume(line)}
            />
            {intake.name && (
              <ItemSheet name={intake.name} content={intake.content} sheet={intake.sheet} />
            )}
            {/* Only the fields are locked while a registered ticket is gone on with. */}
            <ConfigProvider componentDisabled={false}>
              <LastTaken />
            </ConfigProvider>
          </div>
          <EndingBar
            matter={matter}
            busy={busy}
            pending={pending !== null}
            onEnd={(ending) => void intake.end(ending)}
          />
          <div className={styles.after}>
            {intake.hint && <Alert type="warning" showIcon role="alert" title={intake.hint} />}
            {done && <ResultLine key={`${done.ticket.id} ${done.ticket.version}`} done={done} />}
          </div>
        </div>
      </Form>
    </div>
  )
}

/** Enter in a field or on a box goes on; buttons and links keep it, and Shift breaks the line. */
function isGoingOn({ key, ctrlKey, metaKey, shiftKey, target }: React.KeyboardEvent): boolean {
  if (key !== 'Enter' || ctrlKey || metaKey || shiftKey) return false
  return target instanceof HTMLElement && target.matches('input, textarea, fieldset')
}

function useEndingKeys(end: (ending: (typeof ENDINGS)[number]) => void): void {
  const { t } = useTranslation('tickets')
  useHotkey(ENDING_KEYS.answer, t('intake.ending.answer'), () => end('answer'))
  useHotkey(ENDING_KEYS.accept, t('intake.ending.accept'), () => end('accept'))
  useHotkey(ENDING_KEYS.notify, t('intake.ending.notify'), () => end('notify'))
  useHotkey(ENDING_KEYS.register, t('intake.ending.register'), () => end('register'))
}
