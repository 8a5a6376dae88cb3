/** The server's clock, as its answers tell it: whether something is late is not this computer's to say. */

let offset = 0

/** From the `Date` of an answer; it has whole seconds, which is exact enough for due times. */
export function learnTime(response: Response): void {
  const said = Date.parse(response.headers.get('Date') ?? '')
  if (!Number.isNaN(said)) offset = said - Date.now()
}

/** Milliseconds since 1970, by the server's clock. */
export const serverNow = (): number => Date.now() + offset
