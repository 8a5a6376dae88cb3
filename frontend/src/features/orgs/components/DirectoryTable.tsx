/** The rows of 表1; on a phone each row is a card. */
import { useTranslation } from 'react-i18next'
import type { CommunityLine } from '@/api/gen'
import { orNone } from '@/lib/format'
import { HrefLink } from '@/ui/HrefLink'
import styles from './directory.module.css'

type Props = { rows: CommunityLine[]; label: string }

export function DirectoryTable({ rows, label }: Props) {
  const { t } = useTranslation('orgs')
  const columns: [string, (row: CommunityLine) => string][] = [
    [t('directory.street'), (row) => row.street_name],
    [t('field.secretary_name'), (row) => row.secretary_name],
    [t('directory.place'), (row) => [row.address, row.place].filter(Boolean).join(' ')],
    [
      t('directory.contact'),
      (row) => [row.contact_name, row.contact_phone].filter(Boolean).join('\n'),
    ],
    [t('field.hours'), (row) => row.hours],
    [t('estates.title'), (row) => row.estates.join('、')],
  ]
  const tight = new Set([t('field.secretary_name'), t('directory.contact')])
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('directory.number')}</th>
          <th scope="col">{t('directory.community')}</th>
          {columns.map(([heading]) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className={styles.number}>{index + 1}</td>
            <th scope="row">
              <HrefLink href={`/orgs?org=${row.id}`}>{row.name}</HrefLink>
            </th>
            {columns.map(([heading, say]) => (
              <td key={heading} data-label={heading} data-tight={tight.has(heading) || undefined}>
                {orNone(say(row))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
