/** Finds a member's number in what was typed: the number itself, or the address they are seen at. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i
/** A list names its filters before the member who stands open over it. */
const OPEN = new RegExp(`[?&]open=(${UUID.source})`, 'i')

export const memberIdIn = (typed: string): string | undefined =>
  (OPEN.exec(typed)?.[1] ?? UUID.exec(typed)?.[0])?.toLowerCase()
