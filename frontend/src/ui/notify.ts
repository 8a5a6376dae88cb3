/** One voice for feedback: done (2 s), undo (8 s), refused (until read). Forms speak inline instead. */
import type { useAppProps } from 'antd/es/app/context'
import { isAbort, type Problem } from '@/api'
import { uuid } from '@/lib/uuid'

type Voice = Pick<useAppProps, 'message' | 'notification' | 'modal'> & {
  undo: (text: string, onUndo: () => void, key: string) => void
  problem: (problem: Problem) => void
}

type Saying = (voice: Voice) => void

let voice: Voice | null = null
/** What was said before the voice first came, which is after the first picture. */
let waiting: Saying[] | null = []

function speak(say: Saying): void {
  if (voice) say(voice)
  else waiting?.push(say)
}

/** `NotifyBridge` lends antd's context, so that code outside components can speak too. */
export function lendVoice(next: Voice | null): void {
  voice = next
  if (!next) return
  const said = waiting ?? []
  waiting = null
  for (const say of said) say(next)
}

export const notify = {
  /** "Saved": seen and forgotten. */
  done: (text: string) => speak((it) => void it.message.success(text, 2)),
  info: (text: string) => speak((it) => void it.message.info(text, 4)),
  warn: (text: string) => speak((it) => void it.message.warning(text, 5)),
  /** Done, and for 8 seconds it can be taken back; the answer closes the offer before that. */
  undo: (text: string, onUndo: () => void): (() => void) => {
    const key = `undo-${uuid()}`
    speak((it) => it.undo(text, onUndo, key))
    return () => speak((it) => it.message.destroy(key))
  },
  /** A refusal that no form on the page shows. */
  problem: (problem: Problem) => {
    if (!isAbort(problem)) speak((it) => it.problem(problem))
  },
  /** A question with yes and no; prefer `undo`, and `ConfirmReason` for what cannot be undone. */
  confirm: (title: string, content?: string): Promise<boolean> =>
    new Promise((resolve) =>
      speak((it) => {
        it.modal.confirm({
          title,
          content,
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        })
      }),
    ),
}
