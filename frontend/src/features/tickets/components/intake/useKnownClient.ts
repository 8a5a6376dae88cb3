/** 查找党员和来过的人: asked on purpose, never while typing, for each look is kept. */
import { useMutation } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { findKnownClients } from '@/api/gen'
import { askedOf, type Known } from './known'
import type { Values } from './values'

export function useKnownClient(orgId: string, form: FormInstance<Values>, onChosen: () => void) {
  const search = useMutation({
    mutationFn: async (asked: string) =>
      (await findKnownClients({ body: { org_id: orgId, asked } })).data,
  })
  const found: Known[] = [
    ...(search.data?.members ?? []).map((one) => ({
      member_id: one.member_id,
      name: one.name,
      phone_masked: one.phone_masked,
      unit: one.unit_name,
    })),
    ...(search.data?.clients ?? []).map((one) => ({
      same_client_as: one.ticket_id,
      name: one.name,
      phone_masked: one.phone_masked,
      unit: '',
    })),
  ]
  return {
    found,
    more: search.data?.more ?? false,
    asked: search.isSuccess,
    busy: search.isPending,
    find: () => {
      const asked = askedOf(form.getFieldsValue(true) as Values)
      if (asked && !search.isPending) search.mutate(asked)
    },
    choose: (known: Known) => {
      form.setFieldsValue({
        known,
        client_name: known.name,
        client_phone: '',
        client_unit: known.unit || (form.getFieldValue('client_unit') as string),
        is_member: known.member_id !== undefined,
      })
      search.reset()
      onChosen()
    },
    clear: () => form.setFieldsValue({ known: null, client_name: '', is_member: false }),
    forget: search.reset,
  }
}

export type KnownClients = ReturnType<typeof useKnownClient>
