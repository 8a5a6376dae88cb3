/** Enter goes from step to step of the form; a step is what carries `data-go`. */

const FOCUSABLE =
  'input:checked:not(:disabled), input:not([type=radio]):not(:disabled), textarea:not(:disabled), [data-first], .ant-btn-primary:not(:disabled), button:not(:disabled)'

const stepsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-go]')]

/** What takes the focus in a step: the group itself, the chosen radio, the field, the main button. */
function targetOf(step: HTMLElement): HTMLElement | null {
  return (
    step.querySelector<HTMLElement>('[data-first], .ant-btn-primary:not(:disabled)') ??
    step.querySelector<HTMLElement>(FOCUSABLE)
  )
}

function focusOn(target: HTMLElement): void {
  target.focus()
  if (target instanceof HTMLInputElement && target.type === 'text') target.select()
}

export function goOn(root: HTMLElement | null): void {
  if (!root) return
  const steps = stepsOf(root)
  const here = steps.findIndex((step) => step.contains(document.activeElement))
  const target = steps
    .slice(here + 1)
    .map(targetOf)
    .find(Boolean)
  if (target) focusOn(target)
}

/** False where that step is locked or not drawn. */
export function goTo(root: HTMLElement | null, name: string): boolean {
  const step = root?.querySelector<HTMLElement>(`[data-go="${name}"]`)
  const target = step && targetOf(step)
  if (target) focusOn(target)
  return Boolean(target)
}
