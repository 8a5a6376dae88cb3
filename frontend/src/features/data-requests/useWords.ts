/** The words of a request: what it asks for, and a value of the record as people say it. */
import { useTranslation } from 'react-i18next'
import type { DataRequestField, DataRequestKind } from '@/api/gen'
import { CHOICES, isChoice } from './kinds'

type Asked = { kind: DataRequestKind; field: DataRequestField | null }

export function useWords() {
  const { t } = useTranslation(['data-requests', 'codes'])
  const title = ({ kind, field }: Asked): string =>
    kind === 'correct' && field ? t('titleOf', { field: t(`field.${field}`) }) : t(`kind.${kind}`)
  const value = (field: DataRequestField | null, said: string): string => {
    if (!field || !isChoice(field)) return said
    const { list, values } = CHOICES[field]
    const known = (values as readonly string[]).includes(said)
    return known ? t(`codes:${list}.${said}` as 'codes:gender.male') : said
  }
  return { title, value }
}
