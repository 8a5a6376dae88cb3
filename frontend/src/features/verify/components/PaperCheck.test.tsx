import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { PaperCheck } from './PaperCheck'

const { keys, token } = JSON.parse(
  readFileSync('../tests/integrations/signing/signed_paper.json', 'utf-8'),
)

it('shows what was signed, and after that needs no server to find a forgery', async () => {
  server.use(http.get(api('/public/paper-keys'), () => HttpResponse.json({ keys })))
  renderPage(<PaperCheck scanned={token} />)
  expect(await screen.findByRole('heading', { name: '签名有效' })).toBeInTheDocument()
  expect(screen.getByText('S2026-0130-000007')).toBeInTheDocument()
  expect(screen.getByText('2 份，共 3 页')).toBeInTheDocument()
  server.use(http.get(api('/public/paper-keys'), () => HttpResponse.error()))
  const forged = token.replace(/\.(.)/, (_: string, letter: string) =>
    letter === 'A' ? '.B' : '.A',
  )
  await userEvent.click(screen.getByRole('button', { name: '再核验一张' }))
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.paste(`https://x/verify#${forged}`)
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: '不是本中心签发' })).toBeInTheDocument()
  expect(screen.queryByText('S2026-0130-000007')).not.toBeInTheDocument()
})
