/** How the visit ends, one key each; what is not open says why. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './intake.module.css'
import { ENDING_KEYS, ENDINGS, type Ending, type Matter, proposed, whyNot } from './values'

type Props = {
  matter: Matter
  busy: boolean
  pending: boolean
  onEnd: (ending: Ending) => void
}

export function EndingBar({ matter, busy, pending, onEnd }: Props) {
  const { t } = useTranslation('tickets')
  const main = proposed(matter)
  const words = (ending: Ending) =>
    t(`intake.ending.${pending && ending === 'register' ? 'leave' : ending}`)
  const said = { papers: matter.missing.join(t('comma')) }
  return (
    <fieldset data-go="end" className={styles.endings} aria-label={t('intake.endings')}>
      <div className={styles.buttons}>
        {ENDINGS.map((ending) => (
          <Button
            key={ending}
            type={ending === main ? 'primary' : 'default'}
            disabled={whyNot(ending, matter) !== null}
            loading={busy && ending === main}
            aria-keyshortcuts={ENDING_KEYS[ending]}
            onClick={() => onEnd(ending)}
          >
            {words(ending)}
            <kbd aria-hidden>{ENDING_KEYS[ending]}</kbd>
          </Button>
        ))}
      </div>
      <p className={styles.muted} aria-live="polite">
        {matter.kind === undefined
          ? t('intake.why.item')
          : t(matter.missing.length > 0 ? 'intake.why.papers' : 'intake.why.complete', said)}{' '}
        {matter.entrusted && matter.missing.length > 0 && t('intake.refused.entrusted')}{' '}
        <span className={styles.keys}>{t('intake.ctrlEnter', { ending: words(main) })}</span>
      </p>
    </fieldset>
  )
}
