/** The history in English: every note that the server joins in Chinese is put together from its parts. */
import i18next from 'i18next'
import { expect, it } from 'vitest'
import type { StepLine } from '@/api/gen'
import english from '@/i18n/locales/en-US/tickets.json'
import { noteOf } from './notes'

const speaker = i18next.createInstance()
await speaker.init({ lng: 'en-US', resources: { 'en-US': { tickets: english } } })
const t = speaker.getFixedT('en-US', 'tickets')

const step = (facts: Record<string, string>): StepLine => ({
  at: '2026-11-02T01:00:00Z',
  action: '',
  by_name: '沈佳怡',
  from_state: '',
  to_state: '',
  note: '中文',
  facts,
})

it.each<[string, Record<string, string>, string]>([
  ['supplement', { said_papers: '户口簿\n照片' }, '户口簿, 照片'],
  ['accept', { said_purpose: '党费', entrusted: '18000' }, '180.00 yuan taken (党费)'],
  ['decline', { said_reason: '不属本中心', said_basis: '第三条' }, '不属本中心 (第三条)'],
  [
    'decline',
    { said_reason: 'a', said_basis: 'b', said_refer_to: 'c', said_refer_phone: '1' },
    'a (b) · the right body is c · phone 1',
  ],
  ['refuse', { said_reason: '忙', said_instead: '周倩' }, '忙 · should go to 周倩'],
  ['deliver', { said_sent_to: '区医保局', said_way: 'post' }, '区医保局 (By post)'],
  [
    'deliver',
    { said_sent_to: '档案室', said_way: 'in_person', said_until: '2027-01-27' },
    '档案室 (By hand) · in custody until Wed, 27 Jan 2027',
  ],
  [
    'collect',
    { said_result: '凭证', said_place: '窗口', said_mode: 'to_door' },
    '凭证 · pick up: 窗口, Delivered to the door',
  ],
  ['escalate', { said_target: '区委', said_report: '难办' }, '区委: 难办'],
  ['verify', { said_by: '何一鸣\n周倩' }, '何一鸣, 周倩'],
  ['verify', { said_by: '周倩', said_place: '3 号楼' }, '周倩 (on the spot: 3 号楼)'],
  [
    'publicise',
    { said_where: 'online', said_from_day: '2026-11-02', said_until_day: '2026-11-09' },
    'Online · Mon, 2 Nov 2026 – Mon, 9 Nov 2026',
  ],
  ['client_supplied', { said_words: '补一份', said_files: '2' }, '补一份 · 2 files'],
  ['client_supplied', { said_files: '1' }, '1 file'],
  ['report', { said_number: 'B1', said_to: '街道', said_title: '爆裂' }, 'B1 to 街道: 爆裂'],
  ['withdraw-file', { said_name: 'a.pdf', said_reason: '误传' }, 'a.pdf: 误传'],
])('says in English: %s', (action, facts, words) => {
  expect(noteOf(action, step(facts), t, 'en-US')).toBe(words)
  expect(noteOf(action, step(facts), t, 'zh-CN')).toBe('中文')
})

it('keeps the plain words of people, and the sentence of events from before', () => {
  expect(noteOf('note', step({ owner: 'x' }), t, 'en-US')).toBe('中文')
  expect(noteOf('refuse', step({ bounces: '1' }), t, 'en-US')).toBe('中文')
})
