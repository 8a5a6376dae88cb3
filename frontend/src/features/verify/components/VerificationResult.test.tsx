import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { VerificationResult } from './VerificationResult'

const answer = (reply: () => Response) =>
  server.use(http.get(api('/certificate-verifications/tok'), reply))

it.each([
  ['valid', '有效'],
  ['used', '已使用'],
  ['expired', '已过期限'],
  ['voided', '已作废'],
])('says that a certificate is %s, who issued it and whose initials', async (validity, word) => {
  answer(() => HttpResponse.json({ validity, unit_name: '区财政局机关党委', initials: 'LXW' }))
  renderPage(<VerificationResult token="tok" />)
  expect(await screen.findByRole('heading', { name: word })).toBeInTheDocument()
  expect(screen.getByText('区财政局机关党委')).toBeInTheDocument()
  expect(screen.getByText('LXW')).toBeInTheDocument()
})

it.each([
  [422, 'forged-certificate', '无法核验'],
  [404, 'not-found', '无法核验'],
  [429, 'too-many-tries', '查询太频繁'],
])('answers %s %s with %s and names nobody', async (status, code, word) => {
  answer(() => refuse(status, code))
  renderPage(<VerificationResult token="tok" />)
  expect(await screen.findByRole('heading', { name: word })).toBeInTheDocument()
  expect(screen.queryByText('开具单位')).not.toBeInTheDocument()
})

it('does not call a certificate false because the line is broken', async () => {
  answer(() => HttpResponse.error())
  renderPage(<VerificationResult token="tok" />)
  expect(await screen.findByRole('heading', { name: '暂时查不到' })).toBeInTheDocument()
})
