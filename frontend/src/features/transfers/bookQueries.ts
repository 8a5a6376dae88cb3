/** What the pages of the registers ask the server for. Each reading is a look that members see. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  type CertificateDirection,
  type CertificateState,
  exportFloatingMembers,
  exportMemberCertificates,
  type FloatingDirection,
  type FloatingState,
  getFloatingMember,
  getMemberCertificate,
  listFloatingMembers,
  listMemberCertificates,
  listMyFloating,
  printActivityPermit,
  printFloatingForm,
  printMemberCertificate,
  type TakeFloatingStepData,
  takeFloatingStep,
} from '@/api/gen'

export const FLOATING = ['floating'] as const
export const CERTIFICATES = ['member-certificates'] as const

export type FloatingSearch = {
  q?: string
  direction?: FloatingDirection
  state?: FloatingState
  past?: true
  permit_out?: true
}
export type CertificateSearch = {
  q?: string
  direction?: CertificateDirection
  state?: CertificateState
}

const asked = <S extends { q?: string }>({ q, ...rest }: S) => ({ ...rest, ...(q && { asked: q }) })

export const floatingListQuery = (search: FloatingSearch) =>
  pages(
    [...FLOATING, 'list', search],
    async (cursor, signal) =>
      (await listFloatingMembers({ query: { ...asked(search), limit: 50, cursor }, signal })).data,
  )

export const floatingQuery = (id: string) =>
  queryOptions({
    queryKey: [...FLOATING, 'one', id],
    queryFn: ({ signal }) => versioned(getFloatingMember({ path: { floating_id: id }, signal })),
  })

export const myFloatingQuery = queryOptions({
  queryKey: ['my', 'floating'],
  queryFn: async ({ signal }) => (await listMyFloating({ signal })).data.items,
})

export type FloatingStepBody = TakeFloatingStepData['body']

export const stepFloating = async (id: string, body: FloatingStepBody, etag: string, key: string) =>
  (
    await takeFloatingStep({
      path: { floating_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

export const formPdf = async (id: string): Promise<Blob> =>
  (await printFloatingForm({ path: { floating_id: id } })).data as Blob

export const permitPdf = async (id: string): Promise<Blob> =>
  (await printActivityPermit({ path: { floating_id: id } })).data as Blob

export const floatingBook = async (search: FloatingSearch): Promise<Blob> =>
  (await exportFloatingMembers({ query: asked(search) })).data as Blob

export const certificatesQuery = (search: CertificateSearch) =>
  pages(
    [...CERTIFICATES, 'list', search],
    async (cursor, signal) =>
      (await listMemberCertificates({ query: { ...asked(search), limit: 50, cursor }, signal }))
        .data,
  )

export const certificateQuery = (id: string) =>
  queryOptions({
    queryKey: [...CERTIFICATES, 'one', id],
    queryFn: ({ signal }) =>
      versioned(getMemberCertificate({ path: { certificate_id: id }, signal })),
  })

export const certificatePdf = async (id: string): Promise<Blob> =>
  (await printMemberCertificate({ path: { certificate_id: id } })).data as Blob

export const certificateBook = async (search: CertificateSearch): Promise<Blob> =>
  (await exportMemberCertificates({ query: asked(search) })).data as Blob
