/** Finds a member's number in what was typed: the number itself, or the address of their page. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

export const memberIdIn = (typed: string): string | undefined => UUID.exec(typed)?.[0].toLowerCase()
