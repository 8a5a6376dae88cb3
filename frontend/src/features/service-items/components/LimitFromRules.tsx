/** A new item of a centre begins with the days of its rules, until others are written (PV-01, PV-04). */
import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect } from 'react'
import type { ItemKind } from '@/api/gen'
import { type ItemValues, limitByRules } from '../itemValues'
import { policyQuery } from '../queries'

export function LimitFromRules({ centre }: { centre: string }) {
  const form = Form.useFormInstance<ItemValues>()
  const kind = Form.useWatch<ItemKind | undefined>('kind')
  const owner = Form.useWatch<string | undefined>('owner_id')
  const { data: rules } = useQuery({ ...policyQuery(centre), enabled: owner === centre })
  useEffect(() => {
    const limit = rules && kind && limitByRules(kind, rules.values)
    if (!limit || owner !== centre || form.isFieldTouched(['limit', 'kind'])) return
    form.setFieldValue('limit', { ...form.getFieldValue('limit'), ...limit })
  }, [form, kind, owner, centre, rules])
  return null
}
