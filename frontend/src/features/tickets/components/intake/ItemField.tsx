/** 事项: found by name, pinyin or initials; Enter takes the first hit, even before it is drawn. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offeredQuery } from './intakeQueries'
import styles from './itemField.module.css'
import type { Item } from './values'

type Props = {
  orgId: string
  onNext: () => void
  /** Set by `Form.Item`. */
  id?: string
  value?: Item | null
  onChange?: (item: Item | null) => void
  disabled?: boolean
}

const PAUSE_MS = 100

export function ItemField({ orgId, onNext, id, value, onChange, disabled }: Props) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const asked = usePaused(typed.trim())
  const found = useQuery({ ...offeredQuery(orgId, asked), enabled: open && orgId !== '' })
  const hits = found.data ?? []
  const take = ({ id, name, kind }: Item) => {
    setOpen(false)
    setTyped('')
    onChange?.({ id, name, kind })
    onNext()
  }
  const takeFirst = async () => {
    if (value) return onNext()
    const q = typed.trim()
    if (!q && !open) return
    const now = q === asked ? hits : []
    const hit = now[at] ?? (await cache.query(offeredQuery(orgId, q)))[0]
    if (hit) take(hit)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      void takeFirst()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (open) setAt((now) => clamped(now + (event.key === 'ArrowDown' ? 1 : -1), hits.length))
      else setOpen(true)
    } else if (event.key === 'Escape') setOpen(false)
  }
  const shown = open && !value
  return (
    <div className={styles.combo}>
      <Input
        id={id}
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[at] ? `${listId}-${at}` : undefined}
        aria-required
        autoComplete="off"
        disabled={disabled}
        value={value?.name ?? typed}
        placeholder={t('intake.itemHint')}
        onFocus={(event) => {
          event.target.select()
          setOpen(typed !== '')
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setOpen(true)
          setAt(0)
          if (value) onChange?.(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('intake.item')}
        hidden={!shown}
        className={styles.hits}
      >
        {hits.map((hit, nth) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the line
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter in the input do the same
          <div
            key={hit.id}
            id={`${listId}-${nth}`}
            role="option"
            aria-selected={nth === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(hit)}
          >
            <span>{hit.name}</span>
            <span className={styles.code}>
              {t(`kind.${hit.kind}`)} · {hit.department || hit.code}
            </span>
          </div>
        ))}
      </div>
      {shown && found.isSuccess && hits.length === 0 && (
        <div role="status" className={styles.nothing}>
          {t('intake.noItem')}
        </div>
      )}
    </div>
  )
}

const clamped = (nth: number, length: number) => Math.max(0, Math.min(nth, length - 1))

function usePaused(typed: string): string {
  const [asked, setAsked] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return asked
}
