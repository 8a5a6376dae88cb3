/** What is typed, what is found, and Enter to go there. */
import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api'
import type { Hit } from '@/lib/finders'
import { findPages, type MenuEntry } from './menu'
import styles from './search.module.css'
import { useFound } from './useFound'

type Props = { entries: MenuEntry[]; onDone: () => void }

export function SearchPanel({ entries, onDone }: Props) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const navigate = useNavigate()
  const listId = useId()
  const box = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const pages: Hit[] = findPages(entries, typed).map(({ path, title }) => ({
    id: path,
    title,
    href: path,
  }))
  const groups = [...useFound(typed, me), { title: t('search.pages'), hits: pages }].filter(
    (group) => group.hits.length > 0,
  )
  const hits = groups.flatMap((group) => group.hits)
  const active = Math.min(at, hits.length - 1)
  const optionId = (hit: Hit) => `${listId}-${hits.indexOf(hit)}`

  useEffect(() => box.current?.focus(), [])

  const go = (hit: Hit | undefined) => {
    if (!hit) return
    onDone()
    void navigate({ href: hit.href })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter') go(hits[active])
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        ref={box}
        size="large"
        prefix={<SearchOutlined />}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[active] ? `${listId}-${active}` : undefined}
        aria-label={t('search.placeholder')}
        placeholder={t('search.placeholder')}
        value={typed}
        maxLength={60}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('search.open')} className={styles.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={styles.group} aria-hidden>
              {group.title}
            </div>
            {group.hits.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
              <div
                key={hit.id}
                id={optionId(hit)}
                role="option"
                aria-selected={hits.indexOf(hit) === active}
                className={styles.option}
                onClick={() => go(hit)}
              >
                <span>{hit.title}</span>
                {hit.detail && <span className={styles.detail}>{hit.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {hits.length === 0 && <p role="status">{t('search.nothing')}</p>}
      {typed === '' && <p className={styles.detail}>{t('search.hint')}</p>}
    </>
  )
}
