/** The hook of the global search: a feature says how to find its people or records. */

export type Hit = { id: string; title: string; detail?: string; href: string }

export type Finder = {
  id: string
  title: () => string
  /** Any one of these lets a person use it. */
  permissions: readonly string[]
  find: (typed: string, signal: AbortSignal) => Promise<Hit[]>
}

const finders = new Map<string, Finder>()

/** Call once, in the feature's `routes.ts`. */
export function registerFinder(finder: Finder): void {
  finders.set(finder.id, finder)
}

export const allFinders = (): Finder[] => [...finders.values()]
