/** A long title of an organisation in a table: clipped on one line, whole as a tooltip. */
import styles from './members.module.css'

export function Clip({ text }: { text: string }) {
  return (
    <span className={styles.clip} title={text}>
      {text}
    </span>
  )
}
