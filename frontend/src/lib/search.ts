/** Parsers for the URL's search part: it is read, not believed. */

type Parser<T> = (raw: unknown) => T | undefined
type Parsed<S extends Record<string, Parser<unknown>>> = {
  [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined>
}

export const text: Parser<string> = (raw) => {
  const found = typeof raw === 'number' ? String(raw) : raw
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 200) : undefined
}

export const oneOf =
  <const T extends string>(known: readonly T[]): Parser<T> =>
  (raw) =>
    known.find((value) => value === raw)

export const day: Parser<string> = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : undefined

export const flag: Parser<true> = (raw) => (raw === true || raw === 'true' ? true : undefined)

/** For a route's `validateSearch`: keeps what it knows and drops the rest. */
export function searchOf<S extends Record<string, Parser<unknown>>>(shape: S) {
  return (raw: Record<string, unknown>): Parsed<S> => {
    const found: Record<string, unknown> = {}
    for (const [key, parse] of Object.entries(shape)) {
      const value = parse(raw[key])
      if (value !== undefined) found[key] = value
    }
    return found as Parsed<S>
  }
}
