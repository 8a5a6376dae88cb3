/** `afterOpenChange` of a dialog with a form: the first field has the focus, not the cross that closes it. */
const FIELD = ':is(input, textarea):not(:disabled, [type=file])'

export function focusField(open: boolean): void {
  if (!open) return
  const dialog = document.activeElement?.closest('[role=dialog]')
  dialog?.querySelector<HTMLElement>(`.ant-modal-body ${FIELD}`)?.focus()
}
