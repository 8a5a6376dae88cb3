/** What a request asks for, as facts: what the record said, what would be right, which look. */
import { useTranslation } from 'react-i18next'
import type { DataRequestOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import type { Fact } from '@/ui/Facts'
import { useWords } from '../useWords'

export function useAskedFacts(request: DataRequestOut): Fact[] {
  const { t } = useTranslation('data-requests')
  const language = useLanguage()
  const { value } = useWords()
  const { field, held, wanted, words, look } = request
  const facts: Fact[] = []
  if (wanted) {
    facts.push({ label: t('held'), value: value(field, held) })
    facts.push({ label: t('wanted'), value: value(field, wanted) })
  }
  if (look) {
    const who = [look.account_name, look.org_name].filter(Boolean).join(' · ')
    facts.push({ label: t('look.title'), value: who })
    facts.push({ label: t('look.at'), value: formatDateTime(look.at, language) })
    if (look.purpose) facts.push({ label: t('look.purpose'), value: look.purpose })
  }
  if (words) facts.push({ label: t('words'), value: words, wide: true })
  return facts
}
