/** Files of a transfer: sent one by one, opened in a tab of their own. */
import { watched } from '@/api'
import {
  attachToTransfer,
  getTransferAttachment,
  type TransferFileKind,
  type TransferFileOut,
} from '@/api/gen'

export const sendFile = async (
  id: string,
  { file, kind, key }: { file: File; kind: TransferFileKind; key: string },
  onSent: (share: number) => void,
) =>
  (
    await attachToTransfer({
      path: { transfer_id: id },
      body: { file, kind },
      headers: { 'Idempotency-Key': key },
      fetch: watched((sent, of) => onSent(sent / of)),
    })
  ).data as TransferFileOut

export const fileBlob = async (id: string, file: string): Promise<Blob> =>
  (await getTransferAttachment({ path: { transfer_id: id, attachment_id: file } })).data as Blob
