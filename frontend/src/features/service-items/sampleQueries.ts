/** Samples of papers (样表): sent to the item, then named by a paper of its draft. */
import { idempotencyKey } from '@/api'
import { addItemSample, getItemSample, type PaperSample } from '@/api/gen'
import { saveBlob } from '@/ui/saveBlob'

export const MOST_SAMPLE_BYTES = 5 * 1024 ** 2
export const SAMPLE_KINDS = '.pdf,.jpg,.jpeg,.png'

export const sendSample = async (item: string, file: File): Promise<PaperSample> =>
  (
    await addItemSample({
      path: { item_id: item },
      body: { file },
      headers: { 'Idempotency-Key': idempotencyKey() },
    })
  ).data

export async function takeSample(item: string, { id, name }: PaperSample): Promise<void> {
  const { data } = await getItemSample({ path: { item_id: item, sample_id: id } })
  saveBlob(data as Blob, name ?? id)
}
