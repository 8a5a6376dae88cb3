import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Form } from 'antd'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { bodyTerms, termsOf } from '../terms'
import { aTransfer } from '../testData'
import { TargetFields } from './TargetFields'
import { UnsettledFields } from './UnsettledFields'

const org = (id: string, street: string) => ({
  id,
  name: id,
  breadcrumb: [
    { id: street, kind: 'street_committee', name: street },
    { id, kind: 'branch', name: id },
  ],
})

/** TRF-06: only who keeps floating members is offered; another street warns and hinders nobody. */
it('offers who keeps floating members and warns of another street', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get(api('/orgs/b2'), () => HttpResponse.json(org('b2', '望河街道'))),
    http.get(api('/orgs/c9'), () => HttpResponse.json(org('c9', '听松街道'))),
    http.get(api('/orgs'), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('floating'))
      return HttpResponse.json({ items: [], next_cursor: null })
    }),
  )
  renderPage(
    <Form initialValues={{ reason: 'graduation', branch_id: 'b2', residence_id: 'c9' }}>
      <Form.Item name="reason" hidden>
        <input />
      </Form.Item>
      <TargetFields />
      <UnsettledFields />
    </Form>,
  )
  await userEvent.click(await screen.findByRole('checkbox'))
  expect(await screen.findByText(/居住地属于听松街道/)).toBeVisible()
  expect(screen.getByText(/只能转往街道的流动党员党组织/)).toBeVisible()
  await userEvent.click(await screen.findByRole('combobox', { name: '转入支部' }))
  await expect.poll(() => asked).toEqual(['true'])
})

it('says the residence of graduates and soldiers without settled work only', () => {
  const said = { reason: 'graduation' as const, unsettled: true, residence_id: 'c9' }
  expect(bodyTerms(said)).toMatchObject({ unsettled: true, residence_id: 'c9' })
  expect(bodyTerms({ ...said, reason: 'job' })).not.toHaveProperty('residence_id')
  const { terms } = aTransfer()
  const residence = { org_id: 'c9', name: '松岭社区', street_name: '听松街道', elsewhere: true }
  expect(termsOf(aTransfer({ terms: { ...terms, residence } })).residence_id).toBe('c9')
})
