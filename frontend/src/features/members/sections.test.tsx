import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { MemberSections } from './components/MemberSections'
import { MEMBER } from './testData'

it('tells who it is at once, and reads what is folded when somebody opens it', async () => {
  // MEM-02
  await signedIn({ permissions: ['member:read'] })
  let looks = 0
  server.use(
    http.get(api('/members/m1/groups'), () => HttpResponse.json({ items: [] })),
    http.get(api('/members/m1/community-proposal'), () => HttpResponse.json({ community: null })),
    http.get(api('/members/m1/accesses'), () => {
      looks += 1
      return HttpResponse.json({ items: [], next_cursor: null })
    }),
  )
  renderPage(<MemberSections member={{ ...MEMBER, allowed_actions: ['read_accesses'] }} />)
  expect(await screen.findByText('王小明')).toBeVisible()
  expect(await screen.findByText('特别群体')).toBeVisible()
  expect(screen.queryByText('手机账号')).not.toBeInTheDocument()
  expect(looks).toBe(0)
  await userEvent.click(screen.getByText('查看与留痕'))
  expect(await screen.findByText('谁查看过')).toBeInTheDocument()
  await waitFor(() => expect(looks).toBe(1))
})
