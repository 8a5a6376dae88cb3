/** The box all pages stand in: antd's colours, letters and links. `App` of antd would bring its
 * dialogs and messages into the first load; `NotifyBridge` brings them after it. */
import useStyle from 'antd/es/app/style'
import type { ReactNode } from 'react'

const CLASS = 'ant-app'

export function Ground({ children }: { children: ReactNode }) {
  const [scope, variables] = useStyle(CLASS)
  return <div className={`${CLASS} ${scope} ${variables}`}>{children}</div>
}
