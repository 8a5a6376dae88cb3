/** What a row of an organisation's list is, and how its columns are typed in. */

export type Part = { id?: string | null }

export type PartColumn<P> = {
  key: keyof P & string
  label: string
  required?: boolean
  max?: number
  pattern?: RegExp
  kind?: 'text' | 'day' | 'choice'
  options?: { value: string; label: string }[]
}

/** A new row: its id comes from the server, and only the columns are typed. */
export type NewPart<P> = Partial<Omit<P, 'id'>>
