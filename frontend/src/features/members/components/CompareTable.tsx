/** Two records beside each other: what differs, and whose value the record that stays takes. */
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BesideOut, MergeField } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { NONE } from '@/lib/format'
import { differing, saidOf } from '../mergeFields'
import styles from './duplicates.module.css'

type Props = {
  sides: readonly [BesideOut, BesideOut]
  /** The record that stays; undefined: nothing is to be chosen. */
  keep?: string
  taken: ReadonlySet<MergeField>
  onTake: (field: MergeField, take: boolean) => void
}

export function CompareTable({ sides, keep, taken, onTake }: Props) {
  const { t } = useTranslation(['duplicates', 'members'])
  const language = useLanguage()
  const [one, other] = sides
  const fields = differing(one, other, language)
  const nameOf = (field: MergeField) =>
    field === 'identity' || field === 'residence'
      ? t(`field.${field}`)
      : t(`members:field.${field}`)
  const cell = (side: BesideOut, field: MergeField) => {
    const said = saidOf(side, field, language) || t('none')
    if (keep === undefined) return said
    const own = side.member.id === keep
    const chosen = own !== taken.has(field)
    return (
      <Radio
        name={`take-${field}`}
        checked={chosen}
        disabled={!own && field === 'identity' && side.identity_masked === ''}
        onChange={() => onTake(field, !own)}
        aria-label={`${nameOf(field)} ${said}`}
      >
        {said}
      </Radio>
    )
  }
  const fixed = (label: string, value: (side: BesideOut) => string) => (
    <tr>
      <th scope="row">{label}</th>
      {sides.map((side) => (
        <td key={side.member.id}>{value(side) || NONE}</td>
      ))}
    </tr>
  )
  return (
    <>
      <table className={styles.compare} aria-label={t('pair.table')}>
        <thead>
          <tr>
            <th scope="col">{t('pair.what')}</th>
            <th scope="col">{t('field.one')}</th>
            <th scope="col">{t('field.other')}</th>
          </tr>
        </thead>
        <tbody>
          {fixed(t('pair.unit'), (side) => side.member.unit.name)}
          {fixed(t('pair.branch'), (side) => side.member.branch.name)}
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td>{cell(one, field)}</td>
              <td>{cell(other, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.rest}>{t(fields.length > 0 ? 'pair.same' : 'pair.allSame')}</p>
    </>
  )
}
