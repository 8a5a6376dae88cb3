/** The kinds of filter a list may have. Keys are names in the URL. */

export type FilterField<S> =
  | { kind: 'text'; key: keyof S & string; label: string; placeholder?: string; width?: string }
  | {
      kind: 'select'
      key: keyof S & string
      label: string
      options: { value: string; label: string }[]
      width?: string
    }
  | { kind: 'dates'; from: keyof S & string; to: keyof S & string; label: string; width?: string }
  | { kind: 'flag'; key: keyof S & string; label: string }
