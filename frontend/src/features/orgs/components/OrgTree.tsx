/** The tree, one level at a time: a level is read when it is opened. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Skeleton, Tag, Tree } from 'antd'
import type { DataNode } from 'antd/es/tree'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrgNode } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { orgQuery, treeQuery } from '../queries'

type Props = { selected: string | undefined; onSelect: (id: string) => void }

/** A node of the tree for every organisation, with the levels that are read so far. */
function nodes(
  level: readonly OrgNode[],
  below: ReadonlyMap<string, OrgNode[]>,
  mark: string,
): DataNode[] {
  return level.map((org) => {
    const children = below.get(org.id)
    return {
      key: org.id,
      title: org.keeps_floating ? (
        <>
          {org.short_name || org.name} <Tag>{mark}</Tag>
        </>
      ) : (
        org.short_name || org.name
      ),
      isLeaf: !org.has_children,
      children: children && nodes(children, below, mark),
    }
  })
}

export function OrgTree({ selected, onSelect }: Props) {
  const { t } = useTranslation('orgs')
  const [open, setOpen] = useState<string[]>([])
  const top = useQuery(treeQuery(undefined))
  const { data: shown } = useQuery({ ...orgQuery(selected ?? ''), enabled: selected !== undefined })
  const roots = top.data?.map((org) => org.id).join() ?? ''
  const way =
    shown?.data.breadcrumb
      .map((step) => step.id)
      .filter((id) => id !== selected)
      .join() ?? ''
  // The top is open from the start, and so is the way to what is selected, even from a link.
  useEffect(() => {
    const more = `${roots},${way}`.split(',').filter(Boolean)
    setOpen((known) => [...new Set([...known, ...more])])
  }, [roots, way])
  const levels = useQueries({ queries: open.map((id) => treeQuery(id)) })
  const below = new Map(open.map((id, index) => [id, levels[index]?.data ?? []]))
  if (top.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />
  if (top.error) return <ProblemAlert error={top.error} onRetry={() => void top.refetch()} />
  if (top.data.length === 0) return <EmptyState title={t('tree.empty')} />
  return (
    <Tree
      aria-label={t('tree.label')}
      blockNode
      showLine
      treeData={nodes(top.data, below, t('floating.tag'))}
      expandedKeys={open}
      onExpand={(keys) => setOpen(keys.map(String))}
      selectedKeys={selected ? [selected] : []}
      onSelect={(_keys, { node }) => onSelect(String(node.key))}
    />
  )
}
