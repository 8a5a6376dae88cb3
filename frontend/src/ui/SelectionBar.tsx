/** How many rows are selected, and what can be done with them; sticks to the foot of the window. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Selection } from './DataTable'
import styles from './DataTable.module.css'

export function SelectionBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.selection}
      role="toolbar"
      aria-label={t('table.selected', { count: selection.keys.length })}
    >
      <span role="status">{t('table.selected', { count: selection.keys.length })}</span>
      {selection.actions}
      <Button type="link" size="small" onClick={() => selection.onChange([])}>
        {t('table.clearSelection')}
      </Button>
    </div>
  )
}
