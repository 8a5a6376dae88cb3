import { expect, it } from 'vitest'
import { forget } from '@/api'
import type { MyCheckInOut } from '@/api/gen'
import { keepCertificate, keptCertificate } from './keptCertificate'

const mine = (state: string) =>
  ({
    check_in: {
      state,
      short_code: 'K7M2Q9XD',
      certificate_no: '2026-0018-00076',
      due_on: '2026-12-04',
      holder: { name: '林晓雯', phone_masked: '154****0103' },
    },
    community: { name: '柳荫社区党委' },
    qr_url: 'https://partyhub.test/v/abc',
  }) as MyCheckInOut

it('keeps what the desk needs, without name or phone', () => {
  keepCertificate('a1', mine('certificate_issued'))
  expect(keptCertificate('a1')).toEqual({
    url: 'https://partyhub.test/v/abc',
    code: 'K7M2Q9XD',
    no: '2026-0018-00076',
    dueOn: '2026-12-04',
    community: '柳荫社区党委',
  })
  expect(JSON.stringify(localStorage)).not.toMatch(/林晓雯|0103/)
})

it('is nobody else’s', () => {
  keepCertificate('a1', mine('overdue'))
  expect(keptCertificate('a2')).toBeNull()
})

it('is dropped once used, and at sign-out', () => {
  keepCertificate('a1', mine('certificate_issued'))
  keepCertificate('a1', mine('checked_in'))
  expect(keptCertificate('a1')).toBeNull()
  keepCertificate('a1', mine('certificate_issued'))
  forget()
  expect(keptCertificate('a1')).toBeNull()
})
