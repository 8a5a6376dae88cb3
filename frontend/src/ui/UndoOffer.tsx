/** What was done, with the way back: a button, and Ctrl+Z for the latest of several. */
import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { createStore, useStore } from '@/lib/store'

type Props = { id: string; text: string; onUndo: () => void }

const open = createStore<readonly string[]>([])
const close = (id: string) => open.set(open.get().filter((known) => known !== id))

export function UndoOffer({ id, text, onUndo }: Props) {
  const { t } = useTranslation()
  const latest = useStore(open).at(-1) === id
  useEffect(() => {
    open.set([...open.get(), id])
    return () => close(id)
  }, [id])
  const takeBack = () => {
    if (!open.get().includes(id)) return
    close(id)
    onUndo()
  }
  useHotkey('ctrl+z', `${t('action.undo')} · ${text}`, takeBack, latest)
  return (
    <>
      {text}
      <Button
        type="link"
        size="small"
        aria-keyshortcuts={latest ? 'Control+Z' : undefined}
        // Who types or scans goes on doing so: the mouse takes no focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={takeBack}
      >
        {t('action.undo')}
        {latest && <kbd aria-hidden>Ctrl+Z</kbd>}
      </Button>
    </>
  )
}
