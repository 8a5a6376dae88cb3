/** J on a list opens its first row; from there J, K and O are the drawer's, and the help says so. */
import { useTranslation } from 'react-i18next'
import { useHotkey, useKeyHint } from '@/lib/hotkeys'
import type { OpenRow } from './useOpenRow'

export function useFirstRow(row: OpenRow | undefined, first: string | undefined): void {
  const { t } = useTranslation()
  const closed = row !== undefined && row.id === undefined && first !== undefined
  useHotkey('j', t('hotkeys.first'), () => first !== undefined && row?.show(first), closed)
  useKeyHint('k', t('hotkeys.up'), closed)
  useKeyHint('o', t('hotkeys.whole'), closed)
}
