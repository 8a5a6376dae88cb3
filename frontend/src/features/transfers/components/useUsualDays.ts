/** For how many days a letter holds that names none: by the rules of its committee (PV-48). */
import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { MOST_DAYS } from '../kinds'
import { rulesQuery } from '../queries'

export function useUsualDays(org: string | undefined): number {
  const chosen = Form.useWatch<string | undefined>('branch_id')
  const asked = org ?? chosen ?? ''
  const { data } = useQuery({ ...rulesQuery(asked), enabled: asked !== '' })
  return data?.data.values.letter_valid_days ?? MOST_DAYS
}
