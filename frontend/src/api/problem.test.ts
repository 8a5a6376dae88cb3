import { describe, expect, it } from 'vitest'
import { toProblem } from './problem'
import { fieldPath, fieldText, problemText } from './words'

const said = {
  type: 'about:blank',
  title: 'Conflict',
  detail: '',
  status: 409,
  code: 'stale-version',
}
const reply = (status: number, headers = {}) => new Response(null, { status, headers })

describe('a failure', () => {
  it('keeps what the server said, with the number to quote', () => {
    const problem = toProblem(said, reply(409, { 'X-Request-Id': 'r-7' }))
    expect(problem).toMatchObject({ code: 'stale-version', status: 409, request_id: 'r-7' })
  })

  it('is a network problem when nobody answered', () => {
    expect(toProblem(new TypeError('Failed to fetch'))).toMatchObject({
      code: 'network',
      status: 0,
    })
  })

  it('is a bad answer when a proxy sends a page', () => {
    expect(toProblem('<html>502</html>', reply(502))).toMatchObject({
      code: 'bad-answer',
      status: 502,
    })
  })

  it('tells how long to wait', () => {
    const problem = toProblem(
      { ...said, code: 'too-many-tries' },
      reply(429, { 'Retry-After': '30' }),
    )
    expect(problem.retry_after).toBe(30)
  })
})

describe('the words of a failure', () => {
  it('come from the code', () => {
    expect(problemText({ ...said })).toBe('别人刚刚改过这条记录，请刷新后再办理')
  })

  it('never show a code or a title we have no words for', () => {
    expect(problemText({ ...said, code: 'brand-new', title: 'KeyError' })).toMatch(/^出了点问题/)
  })

  it('name the rule that was broken', () => {
    expect(
      problemText({ ...said, code: 'weak-password', facts: { rule: 'password-common' } }),
    ).toBe('新密码太简单，请换一个更长、更不易猜到的密码（这个密码太常见，请换一个）')
  })

  it('name who was faster, and when, by the calendar of China', () => {
    const facts = { changed_by: '王主任', changed_at: '2026-11-20T16:05:00Z' }
    expect(problemText({ ...said, code: 'illegal-transition', facts })).toBe(
      '当前状态下不能办理这一步：王主任 已于 2026年11月21日(周六) 00:05 更改这条记录，请重新载入',
    )
    expect(problemText({ ...said, code: 'not-found', facts })).not.toContain('王主任')
  })

  it('name a field as the form does', () => {
    expect(fieldPath('body.phone')).toEqual(['phone'])
    expect(fieldPath('body.estates.0.name')).toEqual(['estates', 0, 'name'])
    expect(fieldText({ field: 'body.phone', code: 'missing' })).toBe('请填写此项')
    expect(fieldText({ field: 'body.phone', code: 'odd' })).toBe('填写不正确')
  })
})
