/** Centre, words and category: what the list of guides is narrowed to. */
import { Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CentreLine } from '@/api/gen'
import { codesOf } from '@/i18n/codes'
import type { GuidesSearch } from '../queries'
import styles from './guides.module.css'

type Props = {
  centres: readonly CentreLine[]
  value: GuidesSearch
  onChange: (next: GuidesSearch) => void
}

const PAUSE_MS = 300

export function GuideSearch({ centres, value, onChange }: Props) {
  const { t } = useTranslation(['guides', 'codes'])
  const [typed, setTyped] = useState(value.q ?? '')
  useEffect(() => {
    const wanted = typed.trim() || undefined
    if (wanted === value.q) return
    const timer = setTimeout(() => onChange({ ...value, q: wanted }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <search className={styles.fields}>
      <Select
        size="large"
        aria-label={t('centre')}
        placeholder={t('chooseCentre')}
        value={value.centre}
        onChange={(centre: string) => onChange({ ...value, centre })}
        options={centres.map((centre) => ({ value: centre.id, label: centre.name }))}
      />
      <Input
        size="large"
        type="search"
        allowClear
        aria-label={t('search')}
        placeholder={t('searchHint')}
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select
        size="large"
        aria-label={t('category')}
        value={value.category ?? ''}
        onChange={(category: string) => onChange({ ...value, category: category || undefined })}
        options={[
          { value: '', label: t('all') },
          ...codesOf('itemCategory').map((code) => ({
            value: code,
            label: t(`codes:itemCategory.${code}`),
          })),
        ]}
      />
    </search>
  )
}
