/** Keeps a form through reloads and asks before it is left unsaved. */
import { useBlocker } from '@tanstack/react-router'
import type { FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from './notify'

/** Spread `formProps` on the Form; call `clear()` after a save, before going on. */
export function useDraft<V extends object>(name: string, form: FormInstance<V>) {
  const { t } = useTranslation()
  const key = `partyhub.draft.${name}`
  const dirty = useRef(false)
  useEffect(() => {
    const kept = sessionStorage.getItem(key)
    if (!kept) return
    form.setFieldsValue(JSON.parse(kept))
    dirty.current = true
  }, [form, key])
  useBlocker({
    shouldBlockFn: async () => dirty.current && !(await notify.confirm(t('form.leave'))),
    enableBeforeUnload: () => dirty.current,
  })
  return {
    formProps: {
      onValuesChange: (_changed: unknown, all: V) => {
        dirty.current = true
        sessionStorage.setItem(key, JSON.stringify(all))
      },
    },
    clear: () => {
      dirty.current = false
      sessionStorage.removeItem(key)
    },
  }
}
