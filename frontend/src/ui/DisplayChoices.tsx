/** Text size, colours, language and row height, as a person likes them. */
import { Flex, Segmented } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, switchLanguage, useLanguage } from '@/i18n'
import { usePhone } from '@/lib/media'
import { type Prefs, setPrefs, usePrefs } from '@/lib/prefs'
import type { Language } from '@/lib/time'

type ChoiceProps<T extends string> = {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div>
      <div id={id} style={{ marginBottom: 4 }}>
        {label}
      </div>
      <Segmented aria-labelledby={id} block value={value} options={options} onChange={onChange} />
    </div>
  )
}

export function DisplayChoices() {
  const { t } = useTranslation('shell')
  const prefs = usePrefs()
  const language = useLanguage()
  const phone = usePhone()
  const speak = (next: Language) => {
    setPrefs({ language: next })
    void switchLanguage(next)
  }
  const words = <G extends 'theme' | 'text' | 'density'>(group: G, values: Prefs[G][]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}` as 'theme.light') }))
  return (
    <Flex vertical gap={12}>
      <Choice
        label={t('text.label')}
        value={prefs.text}
        options={words('text', ['normal', 'large', 'xlarge'])}
        onChange={(text) => setPrefs({ text })}
      />
      <Choice
        label={t('theme.label')}
        value={prefs.theme}
        options={words('theme', ['system', 'light', 'dark'])}
        onChange={(theme) => setPrefs({ theme })}
      />
      <Choice
        label={t('language.label')}
        value={language}
        options={Object.entries(LANGUAGES).map(([value, label]) => ({
          value: value as Language,
          label,
        }))}
        onChange={speak}
      />
      {!phone && (
        <Choice
          label={t('density.label')}
          value={prefs.density}
          options={words('density', ['compact', 'comfortable'])}
          onChange={(density) => setPrefs({ density })}
        />
      )}
    </Flex>
  )
}
