/** The button of the one box that finds people, numbers and pages; `/` and Ctrl-K open it. */
import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '@/lib/hotkeys'
import { usePhone } from '@/lib/media'
import type { Section } from '@/routing/staticData'
import { later } from '@/ui/later'
import type { MenuEntry } from './menu'
import styles from './search.module.css'

const SearchDialog = later(() => import('./SearchDialog').then((m) => m.SearchDialog))

export function GlobalSearch({ menu }: { menu: [Section, MenuEntry[]][] }) {
  const { t } = useTranslation('shell')
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  useHotkey('/', t('search.open'), () => setOpen(true))
  useHotkey('ctrl+k', t('search.open'), () => setOpen(true))
  return (
    <>
      <Button
        type={phone ? 'text' : 'default'}
        icon={<SearchOutlined />}
        aria-label={t('search.open')}
        onClick={() => setOpen(true)}
        style={phone ? undefined : { width: '16em', justifyContent: 'flex-start' }}
      >
        {!phone && (
          <span className={styles.opener}>
            {t('search.open')}
            <kbd aria-hidden>/</kbd>
          </span>
        )}
      </Button>
      <SearchDialog
        open={open}
        entries={menu.flatMap(([, list]) => list)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
