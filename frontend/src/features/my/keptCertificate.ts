/** The last certificate, kept on this phone for a place without network; it goes at sign-out. */
import type { MyCheckInOut } from '@/api/gen'
import { readOwn, writeOwn } from '@/lib/storage'

const KEY = 'certificate'

/** No name, no phone: what the QR code, the desk and the way there need. */
export type Certificate = {
  url: string
  code: string
  no: string
  dueOn: string | null
  community: string
}

type Kept = { account: string; certificate: Certificate | null }

const AWAITED = ['certificate_issued', 'overdue']

export const isAwaited = (mine: MyCheckInOut): boolean => AWAITED.includes(mine.check_in.state)

export function certificateOf(mine: MyCheckInOut | null): Certificate | null {
  if (!mine?.qr_url) return null
  const { short_code, certificate_no, due_on } = mine.check_in
  return {
    url: mine.qr_url,
    code: short_code,
    no: certificate_no,
    dueOn: due_on,
    community: mine.community.name,
  }
}

/** Keeps it while it is still to be shown, and forgets it afterwards. */
export function keepCertificate(account: string, mine: MyCheckInOut | null): void {
  const certificate = mine && isAwaited(mine) ? certificateOf(mine) : null
  writeOwn(KEY, { account, certificate } satisfies Kept)
}

export function keptCertificate(account: string): Certificate | null {
  const kept = readOwn<Kept | null>(KEY, null)
  return kept?.account === account ? kept.certificate : null
}
