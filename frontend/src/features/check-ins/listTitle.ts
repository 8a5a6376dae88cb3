/** The name of the list of check-ins for the person at hand. */
import { getSession, mayAny } from '@/api'
import { i18next } from '@/i18n'

/** One list, called what each side calls it: 花名册 at the unit, 台账 at the community. */
export function listTitle(): string {
  const { me } = getSession()
  if (mayAny(me, ['check-in:certify'])) return i18next.t('shell:page.roster')
  if (mayAny(me, ['check-in:register'])) return i18next.t('shell:page.check-in-ledger')
  return i18next.t('shell:page.check-ins')
}
