/** What the pages of case reports ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  acknowledgeCaseReport,
  answerCaseReport,
  type Box,
  type CaseReportIn,
  getCaseReport,
  getTicket,
  listCaseReportSuperiors,
  listCaseReports,
  printCaseReport,
  type ReportAnswerIn,
  type ReportKind,
  type ReportState,
  type SendingIn,
  sendCaseReport,
  writeCaseReport,
} from '@/api/gen'

export type ReportSearch = { box?: Box; state?: ReportState; kind?: ReportKind; late?: true }
export const REPORTS = ['case-reports'] as const
type Key = { 'Idempotency-Key': string }

export const reportsQuery = (search: ReportSearch) =>
  pages(
    [...REPORTS, 'list', search],
    async (cursor, signal) =>
      (await listCaseReports({ query: { ...search, ...(cursor && { cursor }) }, signal })).data,
  )

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'one', id],
    queryFn: async ({ signal }) => (await getCaseReport({ path: { report_id: id }, signal })).data,
  })

export const superiorsQuery = (org: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'superiors', org],
    queryFn: async ({ signal }) =>
      (await listCaseReportSuperiors({ query: { org }, signal })).data.items,
    staleTime: 300_000,
  })

export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'matter', id],
    queryFn: async ({ signal }) =>
      (await getTicket({ path: { ticket_id: id }, signal })).data.ticket,
  })

export const writeReport = async (body: CaseReportIn, headers: Key) =>
  (await writeCaseReport({ body, headers })).data

export type Step = 'send' | 'acknowledge' | 'answer'
export type StepBody = Partial<SendingIn & ReportAnswerIn>

export async function takeReportStep(id: string, step: Step, body: StepBody, headers: Key) {
  const path = { report_id: id }
  if (step === 'send') {
    return (await sendCaseReport({ path, body: { medium: 'system', ...body }, headers })).data
  }
  if (step === 'acknowledge') return (await acknowledgeCaseReport({ path, body, headers })).data
  return (await answerCaseReport({ path, body: { text: '', ...body }, headers })).data
}

export const reportPdf = async (id: string): Promise<Blob> =>
  (await printCaseReport({ path: { report_id: id } })).data as Blob
