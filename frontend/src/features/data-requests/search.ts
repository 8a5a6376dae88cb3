/** What addresses of these pages may hold; the rest of what is known comes with the pages. */
export const VIEWS = ['open', 'late', 'settled'] as const
export const KINDS = ['correct', 'explain', 'restrict', 'erase'] as const
