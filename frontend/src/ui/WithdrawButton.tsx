/** Takes back what a member asked for, once they have said so twice. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useIdempotencyKey } from '@/api'
import { notify } from './notify'

type Props = {
  withdraw: (headers: { 'Idempotency-Key': string }) => Promise<unknown>
  /** What is read anew afterwards. */
  list: readonly string[]
  words: { act: string; ask: string; done: string }
}

export function WithdrawButton({ withdraw, list, words }: Props) {
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const taking = useMutation({
    mutationFn: () => withdraw(headers),
    onSuccess: () => {
      notify.done(words.done)
      return cache.invalidateQueries({ queryKey: list })
    },
    onSettled: renew,
  })
  const run = async () => {
    if (await notify.confirm(words.ask)) taking.mutate()
  }
  return (
    <Button loading={taking.isPending} onClick={() => void run()}>
      {words.act}
    </Button>
  )
}
