/** Files of a ticket: sent one by one, opened in a tab of their own, marked as withdrawn. */
import { idempotencyKey, watched } from '@/api'
import { attachToTicket, getTicketAttachment, withdrawTicketAttachment } from '@/api/gen'

export const sendFile = async (
  id: string,
  { file, shown, key }: { file: File; shown: boolean; key: string },
  onSent: (share: number) => void,
) =>
  (
    await attachToTicket({
      path: { ticket_id: id },
      body: { file, shown },
      headers: { 'Idempotency-Key': key },
      fetch: watched((sent, of) => onSent(sent / of)),
    })
  ).data

export const fileBlob = async (id: string, file: string): Promise<Blob> =>
  (await getTicketAttachment({ path: { ticket_id: id, attachment_id: file } })).data as Blob

export const withdrawFile = async (id: string, file: string, reason: string) =>
  (
    await withdrawTicketAttachment({
      path: { ticket_id: id, attachment_id: file },
      body: { reason },
      headers: { 'Idempotency-Key': idempotencyKey() },
    })
  ).data
