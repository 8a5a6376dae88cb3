/** People for tests. */
import { HttpResponse, http } from 'msw'
import { loadMe, type Me } from '@/api'
import { api, server } from './server'

export function aMe(change: Partial<Me> = {}): Me {
  return {
    account: { id: 'a1', login: 'zhaomin', display_name: '赵敏' },
    member_id: null,
    grants: [
      {
        role: 'community_org',
        org: { id: 'o1', name: '和平路社区党委', kind: 'community_org' },
      },
    ],
    permissions: ['check-in:read'],
    must_change_password: false,
    server_time: '2026-03-05T01:00:00Z',
    ...change,
  }
}

/** Signs somebody in for the test at hand. */
export async function signedIn(change: Partial<Me> = {}): Promise<Me> {
  server.use(http.get(api('/me'), () => HttpResponse.json(aMe(change))))
  return await loadMe()
}
