/** Keeps an enrolment through reloads and asks before it is left. */
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '@/ui/notify'
import { changed, type Draft, EMPTY } from '../enrolDraft'

const KEY = 'partyhub.draft.check-in-enrol'

function kept(): Draft {
  try {
    return { ...EMPTY, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') }
  } catch {
    return EMPTY
  }
}

export function useEnrolDraft() {
  const { t } = useTranslation()
  const [draft, dispatch] = useReducer(changed, EMPTY, kept)
  const dirty = draft.people.length > 0
  useEffect(() => {
    if (dirty) sessionStorage.setItem(KEY, JSON.stringify(draft))
    else sessionStorage.removeItem(KEY)
  }, [draft, dirty])
  useBlocker({
    shouldBlockFn: async () => dirty && !(await notify.confirm(t('form.leave'))),
    enableBeforeUnload: () => dirty,
  })
  return [draft, dispatch] as const
}
