/** Asks for the reason of an act that cannot be undone, and shows a refusal without closing. */
import { later } from './later'

export const ConfirmReason = later(() => import('./ReasonDialog').then((m) => m.ReasonDialog))
