/** Whether the form speaks of somebody without settled work (TRF-06). */
import { Form } from 'antd'
import { UNSETTLED } from './kinds'
import type { Reason } from './states'

export function useUnsettled(): boolean {
  const reason = Form.useWatch<Reason | undefined>('reason')
  const unsettled = Form.useWatch<boolean | undefined>('unsettled') ?? false
  return unsettled && reason !== undefined && UNSETTLED.includes(reason)
}
