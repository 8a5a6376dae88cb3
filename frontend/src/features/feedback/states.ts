/** The states of a slip, without anything that pages load. */
export const STATES = ['pending', 'appraised', 'sent', 'received', 'consulted'] as const
export const AT_UNIT = ['sent', 'received', 'consulted'] as const
