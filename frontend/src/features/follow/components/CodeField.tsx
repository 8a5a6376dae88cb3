/** The code beside the QR code: asked for when an act needs it, unless it was scanned. */
import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './follow.module.css'

type Props = { value: string; onChange: (typed: string) => void; fault: string; focus?: boolean }

export function CodeField({ value, onChange, fault, focus }: Props) {
  const { t } = useTranslation('follow')
  const id = useId()
  return (
    <div className={styles.code}>
      <label htmlFor={id}>{t('code.label')}</label>
      <Input
        id={id}
        size="large"
        autoFocus={focus}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        placeholder="7K3M-9QRT"
        status={fault ? 'error' : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={Boolean(fault)}
        value={value}
        onChange={(event) => onChange(event.target.value.toUpperCase())}
      />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.muted}>
        {t('code.hint')}
      </p>
    </div>
  )
}
