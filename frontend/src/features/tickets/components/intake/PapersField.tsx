/** The checklist: a number ticks that paper and goes to its pages, A ticks all, Enter goes on. */
import { Checkbox, Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import styles from './intake.module.css'
import type { Sheet } from './sheet'
import type { Handed } from './values'

type Props = {
  sheet: readonly Sheet[]
  /** Set by `Form.Item`. */
  id?: string
  value?: Handed
  onChange?: (handed: Handed) => void
}

const MOST_PAGES = 9999

export function PapersField({ sheet, id, value = {}, onChange }: Props) {
  const { t } = useTranslation('tickets')
  const group = useRef<HTMLFieldSetElement>(null)
  const pages = useRef<(InputRef | null)[]>([])
  const set = (name: string, count: number | null) => {
    const { [name]: _old, ...others } = value
    onChange?.(count === null ? others : { ...others, [name]: count })
  }
  const all = () =>
    onChange?.(Object.fromEntries(sheet.map(({ name, copies }) => [name, value[name] ?? copies])))
  const toPages = (nth: number) => {
    const paper = sheet[nth]
    if (!paper) return
    // Drawn at once, so that the next key already replaces the number that stands there.
    if (!(paper.name in value)) flushSync(() => set(paper.name, paper.copies))
    pages.current[nth]?.focus({ cursor: 'all' })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const inPages = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (inPages) {
      if (event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      group.current?.focus()
    } else if (/^[1-9]$/.test(event.key)) {
      event.preventDefault()
      toPages(Number(event.key) - 1)
    } else if (event.key.toLowerCase() === 'a') {
      event.preventDefault()
      all()
    }
  }
  return (
    <fieldset
      ref={group}
      id={id}
      tabIndex={-1}
      className={styles.papers}
      aria-label={t('intake.papers')}
      onKeyDown={onKeyDown}
      data-first
    >
      {sheet.map((paper, nth) => (
        <div key={paper.name} className={styles.paper}>
          <Checkbox
            checked={paper.name in value}
            disabled={false}
            onChange={(event) => set(paper.name, event.target.checked ? paper.copies : null)}
          >
            <kbd aria-hidden>{nth < 9 ? nth + 1 : ''}</kbd> {paper.name}
            <span className={styles.muted}>
              {[paper.issuer, paper.required ? '' : t('intake.optional')]
                .filter(Boolean)
                .map((said) => ` · ${said}`)}
            </span>
          </Checkbox>
          <Input
            ref={(input) => {
              pages.current[nth] = input
            }}
            size="small"
            inputMode="numeric"
            disabled={false}
            className={styles.pages}
            aria-label={t('intake.pagesOf', { paper: paper.name })}
            value={value[paper.name] ?? ''}
            onChange={({ target }) => {
              const digits = target.value.replace(/\D/g, '')
              set(paper.name, digits === '' ? null : Math.min(Number(digits), MOST_PAGES))
            }}
            suffix={t('intake.pages')}
          />
        </div>
      ))}
    </fieldset>
  )
}
