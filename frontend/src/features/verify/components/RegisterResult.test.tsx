/** MEM-09, MEM-14: what a scan of a permit or a certificate of membership says. */
import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { RegisterResult } from './RegisterResult'

const PERMIT = {
  kind: 'permit',
  standing: 'in_force',
  number: 'F2026-0042-00007',
  issuer: '望河街道党工委',
  addressee: '',
  initials: 'ZX',
  issued_on: '2026-11-02',
  valid_until: '2027-10-31',
}

test('a permit in force shows its number and initials, and no name', async () => {
  server.use(http.get(api('/paper-verifications/abc'), () => HttpResponse.json(PERMIT)))
  renderPage(<RegisterResult token="abc" />)
  expect(await screen.findByText('F2026-0042-00007')).toBeVisible()
  expect(screen.getByText('ZX')).toBeVisible()
  expect(screen.getByText('有效')).toBeVisible()
})

test('a void certificate says so', async () => {
  const void_ = { ...PERMIT, kind: 'certificate', standing: 'void', addressee: '某法院' }
  server.use(http.get(api('/paper-verifications/abc'), () => HttpResponse.json(void_)))
  renderPage(<RegisterResult token="abc" />)
  expect(await screen.findByText('已作废')).toBeVisible()
  expect(screen.getByText('某法院')).toBeVisible()
})

test('what we did not sign cannot be verified', async () => {
  server.use(http.get(api('/paper-verifications/abc'), () => refuse(422, 'forged-paper')))
  renderPage(<RegisterResult token="abc" />)
  expect(await screen.findByText('无法核验')).toBeVisible()
})
