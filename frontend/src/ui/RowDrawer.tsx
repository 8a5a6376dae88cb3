/** One row of a list, read beside the list: the rows next to it by key, its own page by link. */
import { CloseOutlined, DownOutlined, ExpandOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { DrawerTitle } from './drawerTitle'
import { HrefLink } from './HrefLink'
import { PageSkeleton } from './PageSkeleton'
import styles from './RowDrawer.module.css'
import type { OpenRow } from './useOpenRow'

type Props = {
  row: OpenRow
  /** The same component that the page shows; its `PageHeader` becomes the drawer's heading. */
  children: (id: string) => ReactNode
}

const SETTLE_MS = 150

/** Rows that somebody only steps over are not read: reading a person leaves a trace (SP-17). */
function useSettled(id: string): string {
  const [settled, setSettled] = useState(id)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(id), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [id])
  return settled
}

export function RowDrawer({ row, children }: Props) {
  if (row.id === undefined) return null
  return (
    <Panel row={row} id={row.id}>
      {children}
    </Panel>
  )
}

function Panel({ row, id, children }: Props & { id: string }) {
  const { t } = useTranslation()
  const titleId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { previous, next } = row
  const settled = useSettled(id)
  useHotkey('j', t('drawer.next'), () => next?.(), next !== undefined)
  useHotkey('k', t('drawer.previous'), () => previous?.(), previous !== undefined)
  useHotkey('o', t('drawer.page'), row.toPage)
  useHotkey('escape', t('drawer.close'), row.close)
  useEffect(() => {
    const held = document.activeElement
    if (held === document.body || held?.closest('[data-row-key]')) {
      panel.current?.focus({ preventScroll: true })
    }
    panel.current?.lastElementChild?.scrollTo?.({ top: 0 })
  }, [id])
  const number = row.place + 1
  const where =
    row.total === undefined
      ? t('drawer.place', { number })
      : t('drawer.placeOf', { number, total: row.total })
  return (
    <div
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-labelledby={row.name === undefined ? titleId : undefined}
      aria-label={row.name}
      className={styles.panel}
      data-screen-only
    >
      <div role="toolbar" aria-label={t('drawer.tools')} className={styles.bar}>
        <Button
          size="small"
          icon={<UpOutlined aria-hidden />}
          aria-keyshortcuts="k"
          aria-disabled={previous === undefined}
          className={previous ? undefined : styles.off}
          onClick={previous}
        >
          {t('drawer.previous')}
          <kbd aria-hidden>K</kbd>
        </Button>
        <Button
          size="small"
          icon={<DownOutlined aria-hidden />}
          loading={row.busy}
          aria-keyshortcuts="j"
          aria-disabled={next === undefined}
          className={next ? undefined : styles.off}
          onClick={next}
        >
          {t('drawer.next')}
          <kbd aria-hidden>J</kbd>
        </Button>
        <span role="status" className={styles.place}>
          <span className="visually-hidden">{row.name}</span>
          {row.place < 0 ? t('drawer.elsewhere') : where}
        </span>
        <HrefLink href={row.href} className={styles.page}>
          <ExpandOutlined aria-hidden /> {t('drawer.page')}
          <kbd aria-hidden>O</kbd>
        </HrefLink>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-keyshortcuts="Escape"
          onClick={row.close}
        >
          <span className="visually-hidden">{t('drawer.close')}</span>
          <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
      <div className={styles.body}>
        <DrawerTitle value={titleId}>
          {settled === id ? children(id) : <PageSkeleton />}
        </DrawerTitle>
      </div>
    </div>
  )
}
