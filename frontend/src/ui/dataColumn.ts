/** Columns as pages describe them; the table, the cards and the settings all read this. */
import type { ReactNode } from 'react'

export type DataColumn<T> = {
  key: string
  title: string
  render: (row: T) => ReactNode
  width?: number | string
  align?: 'right'
  /** Stays in sight where the table is wider than the screen: what can be done. */
  stays?: boolean
  /** Off until chosen in the column settings. */
  hidden?: boolean
  /** Sorts on the server by this name. */
  sortKey?: string
  /**
   * On a phone: the card's corner (a state tag), one of its lines, one with its title before it
   * (a day or a number says nothing alone), or nowhere. Numbers are named unless said otherwise.
   */
  phone?: 'corner' | 'line' | 'named' | 'none'
}

/** `name` ascending, `-name` descending, as in the URL. */
export type Sort = { value: string | undefined; onChange: (value: string | undefined) => void }
