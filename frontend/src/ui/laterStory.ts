/** A person's story with the words of all that it tells; fetched when it is drawn. */
import { withTexts } from '@/i18n/later'
import { later } from './later'

const load = withTexts(
  'members',
  withTexts(
    'transfers',
    withTexts('check-ins', () => import('./StoryList')),
  ),
)

export const StoryList = later(async () => (await load()).StoryList)
