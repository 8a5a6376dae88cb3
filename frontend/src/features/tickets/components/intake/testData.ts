/** A centre, its items, and what the server says when a visit is taken in. */
import { HttpResponse, http } from 'msw'
import type { ItemKind, TicketLine, TicketOut } from '@/api/gen'

export const COUNTER = { id: 'd1', name: '综合窗口' }

const PAPERS = [
  { name: '帮扶申请书', issuer: '本人', copies: 1, required: true, note: '' },
  { name: '病历', issuer: '医院', copies: 1, required: false, note: '' },
  { name: '收入说明', issuer: '社区', copies: 1, required: true, note: '' },
]

const lineOf = (id: string, name: string, kind: ItemKind) => ({
  id,
  code: id,
  name,
  kind,
  category: 'party_affairs',
  department: '党员服务科',
  state: 'published',
  number: 1,
  has_draft: false,
  owner: { id: 'u1', name: '区委组织部' },
  changed_at: '2026-03-01T01:00:00Z',
})

const ITEMS: Record<string, ReturnType<typeof lineOf>> = {
  kn: lineOf('i1', '困难帮扶', 'time_limited'),
  zx: lineOf('i2', '政策咨询', 'consultation'),
  db: lineOf('i4', '医保代办', 'proxy'),
  ts: lineOf('i3', '服务投诉', 'complaint'),
}

export const aTicket = (change: Partial<TicketOut> = {}): TicketOut => ({
  id: 't1',
  number: 'F2026-0001-000007',
  centre_id: 'c1',
  department_id: COUNTER.id,
  item_id: 'i1',
  item_name: '困难帮扶',
  kind: 'time_limited',
  channel: 'visit',
  client_name: '王秀兰',
  client_unit: '',
  phone_masked: '154****1234',
  is_member: false,
  member_id: null,
  anonymous: false,
  client_secret: false,
  about: { officer: null, department: null, overseen: false },
  merged_into: null,
  merged: [],
  content: '申请帮扶',
  state: 'registered',
  owner: { id: 'a1', name: '赵敏' },
  first_contact: { id: 'a1', name: '赵敏' },
  hand_over: null,
  request: null,
  flags: [],
  contacts: 1,
  answer_owed_since: null,
  silent_at: null,
  bounces: 0,
  late_papers: 0,
  reopenings: 0,
  papers: PAPERS.map(({ name, issuer, required }) => ({ name, issuer, required })),
  missing: ['帮扶申请书', '收入说明'],
  notice_no: '',
  supplement_by: null,
  receipt_no: '',
  proxy_no: '',
  entrusted: null,
  errands: [],
  publicity: null,
  verifications: [],
  clock: {
    limit_kind: null,
    limit_days: null,
    started_at: null,
    due_at: null,
    warn_at: null,
    provisional: false,
    paused: false,
    runs_on: false,
    pauses: [],
    stopped_at: null,
  },
  result: '',
  feedback: '',
  act_by: '2026-03-05T03:00:00Z',
  registered_at: '2026-03-05T01:00:00Z',
  changed_at: '2026-03-05T01:00:00Z',
  closed_at: null,
  allowed_actions: ['accept', 'notify', 'contact'],
  version: 1,
  ...change,
})

/** What the server was asked to write, in order. */
export type Asked = { path: string; key: string; match: string; body: Record<string, unknown> }

export async function noted(request: Request): Promise<Asked> {
  return {
    path: new URL(request.url).pathname.replace('/api/v1', ''),
    key: request.headers.get('Idempotency-Key') ?? '',
    match: request.headers.get('If-Match') ?? '',
    body: (await request.json()) as Record<string, unknown>,
  }
}

type Step = (asked: Asked) => Response | TicketOut

/** A server that takes in and takes steps; `step` answers the latter, `open` are the client's. */
type Centre = { step?: Step; open?: Partial<TicketLine>[] }

export function centreOf(api: (path: string) => string, { step, open = [] }: Centre) {
  const writes: Asked[] = []
  const handlers = [
    http.get(api('/service-items'), ({ request }) => {
      const hit = ITEMS[new URL(request.url).searchParams.get('q') ?? '']
      return HttpResponse.json({ items: hit ? [hit] : [], next_cursor: null })
    }),
    http.get(api('/service-items/:id'), ({ params }) => {
      const hit = Object.values(ITEMS).find((item) => item.id === params.id)
      const papers = params.id === 'i1' ? PAPERS : []
      const limit = {
        kind: 'working_days',
        days: 10,
        counted_kind: 'working_days',
        counted_days: 10,
      }
      const current = { ...hit, papers, conditions: '生活困难', cautions: '', steps: [], limit }
      return HttpResponse.json({ ...hit, current })
    }),
    http.get(api('/tickets'), ({ request }) => {
      const own = new URL(request.url).searchParams.has('desk')
      return HttpResponse.json({ items: own ? [] : open, next_cursor: null })
    }),
    http.post(api('/tickets'), async ({ request }) => {
      const asked = await noted(request)
      writes.push(asked)
      const { client_name, item_id } = asked.body as { client_name: string; item_id: string }
      return HttpResponse.json(aTicket({ client_name, item_id }), { status: 201 })
    }),
    http.post(api('/tickets/:id/steps'), async ({ request }) => {
      const asked = await noted(request)
      writes.push(asked)
      const answer = step?.(asked) ?? aTicket({ state: 'accepted', version: 2 })
      return answer instanceof Response ? answer : HttpResponse.json(answer)
    }),
    http.post(api('/tickets/:id/prints'), () => HttpResponse.arrayBuffer(new ArrayBuffer(4))),
  ]
  return { writes, handlers }
}
