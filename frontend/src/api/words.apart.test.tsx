/** The words of refusals come after the first load; nobody reads a wrong one before that. */
import { act, render, screen } from '@testing-library/react'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { i18next } from '@/i18n'
import { load } from '@/i18n/later'
import { api, refuse, server } from '@/test/server'
import { codeText, problemText, useRefusalWords } from '.'
import { listMembers } from './gen'
import { isProblem } from './problem'

function Reason() {
  useRefusalWords()
  return <p>{codeText('member-merged')}</p>
}

const forgetWords = () => i18next.removeResourceBundle('zh-CN', 'problems')

it('a refusal that stands on the page is told in full once the words are here', async () => {
  forgetWords()
  render(<Reason />)
  expect(screen.getByText(/^出了点问题/)).toBeVisible()
  await act(() => load('problems'))
  expect(screen.getByText(/^这份档案已并入另一份/)).toBeVisible()
})

it('a refused request is answered only when its words are here', async () => {
  forgetWords()
  server.use(http.get(api('/members'), () => refuse(409, 'member-merged')))
  const problem = await listMembers({ query: {} }).catch((error: unknown) => error)
  expect(isProblem(problem) && problemText(problem)).toMatch(/^这份档案已并入另一份/)
})

it('what any page may have to say needs nothing more', () => {
  forgetWords()
  for (const code of ['network', 'not-found', 'not-allowed', 'internal-error'])
    expect(codeText(code)).not.toMatch(/^出了点问题/)
})
