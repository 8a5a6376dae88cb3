/** A list that belongs to an organisation: read as a table, changed in place, saved as a whole. */

import { EditOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { orgQuery, type ReadOrg } from '../queries'
import { Conflict } from './Conflict'
import { PartsForm } from './PartsForm'
import { PartsTable } from './PartsTable'
import type { NewPart, Part, PartColumn } from './parts'

type Props<P extends Part> = {
  title: string
  empty: string
  read: ReadOrg
  mayEdit: boolean
  items: P[]
  columns: PartColumn<P>[]
  blank: NewPart<P>
  write: (items: P[]) => Promise<unknown>
}

/** The list itself is written, so whatever else changed in the organisation can stay as it is. */
export function PartsCard<P extends Part>(props: Props<P>) {
  const { title, empty, read, mayEdit, items, columns, blank, write } = props
  const { t } = useTranslation(['orgs', 'common'])
  const language = useLanguage()
  const cache = useQueryClient()
  const [editing, setEditing] = useState(false)
  const save = useMutation({
    mutationFn: write,
    meta: { errors: 'inline' },
    onSuccess: async () => {
      notify.done(t('common:done.saved'))
      setEditing(false)
      await cache.invalidateQueries({ queryKey: ['orgs'] })
    },
  })
  const stale = save.error?.status === 412
  const reload = async () => {
    await cache.query({ ...orgQuery(read.data.id), staleTime: 0 })
    save.reset()
    setEditing(false)
  }
  return (
    <Card
      size="small"
      title={
        <Flex gap={8} align="baseline">
          <h3 style={{ fontSize: '1em' }}>{title}</h3>
          <span style={{ fontWeight: 400 }}>
            {t('parts.count', {
              count: items.length,
              number: formatNumber(items.length, language),
            })}
          </span>
        </Flex>
      }
      extra={
        mayEdit &&
        !editing && (
          <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('parts.edit', { list: title })}
          </Button>
        )
      }
    >
      {stale ? (
        <Conflict changes={[]} onReload={() => void reload()} />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      {editing ? (
        <PartsForm
          items={items}
          columns={columns}
          blank={blank}
          label={title}
          busy={save.isPending}
          onSave={(next) => save.mutate(next)}
          onCancel={() => {
            save.reset()
            setEditing(false)
          }}
        />
      ) : (
        <PartsTable items={items} columns={columns} label={title} empty={empty} />
      )}
    </Card>
  )
}
