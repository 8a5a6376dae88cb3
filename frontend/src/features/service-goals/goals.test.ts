import { describe, expect, it } from 'vitest'
import { shareOf } from './components/CommunityCard'

describe('how far a goal is (CHK-31)', () => {
  it.each([
    [0, 12, 0],
    [1, 3, 33],
    [11.5, 12, 95],
    [12, 12, 100],
    [40, 12, 100],
    [0, 0, 100],
  ])('%s of %s is %s per cent', (done, target, share) => {
    expect(shareOf({ done, target })).toBe(share)
  })
})
