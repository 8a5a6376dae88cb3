/** The rows of a list read by pages, as far as they have come. */
import type { Page } from '@/api'

export const rowsOf = <T>(data: { pages: Page<T>[] } | undefined): T[] =>
  data?.pages.flatMap((page) => page.items) ?? []
