/** `?` lists the keys that work on the page in view. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { later } from './later'

const HelpDialog = later(() => import('./HelpDialog').then((m) => m.HelpDialog))

export function HelpOverlay() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useHotkey('?', t('hotkeys.help'), () => setOpen(true))
  return <HelpDialog open={open} onClose={() => setOpen(false)} />
}
