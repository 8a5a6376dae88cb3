/** What the addresses of these pages may hold. */
export const VIEWS = ['open', 'late', 'closed'] as const
