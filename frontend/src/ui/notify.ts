/** One voice for feedback: done (2 s), undo (8 s), refused (until read). Forms speak inline instead. */
import type { useAppProps } from 'antd/es/app/context'
import { isAbort, type Problem } from '@/api'

type Voice = Pick<useAppProps, 'message' | 'notification' | 'modal'> & {
  undo: (text: string, onUndo: () => void, key: string) => void
  problem: (problem: Problem) => void
}

let voice: Voice | null = null

/** `NotifyBridge` lends antd's context, so that code outside components can speak too. */
export function lendVoice(next: Voice | null): void {
  voice = next
}

export const notify = {
  /** "Saved": seen and forgotten. */
  done: (text: string) => void voice?.message.success(text, 2),
  info: (text: string) => void voice?.message.info(text, 4),
  warn: (text: string) => void voice?.message.warning(text, 5),
  /** Done, and for 8 seconds it can be taken back. */
  undo: (text: string, onUndo: () => void) => voice?.undo(text, onUndo, `undo-${Date.now()}`),
  /** A refusal that no form on the page shows. */
  problem: (problem: Problem) => {
    if (!isAbort(problem)) voice?.problem(problem)
  },
  /** A question with yes and no; prefer `undo`, and `ConfirmReason` for what cannot be undone. */
  confirm: (title: string, content?: string): Promise<boolean> =>
    new Promise((resolve) => {
      if (!voice) return resolve(false)
      voice.modal.confirm({
        title,
        content,
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    }),
}
