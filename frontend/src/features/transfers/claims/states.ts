/** The lists of transfers taken up for other streets, as addresses name them. */
export const CLAIM_VIEWS = ['to_claim', 'sent', 'over'] as const
