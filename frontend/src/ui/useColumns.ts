/** Which columns a person has switched off, remembered for each table. */
import { useState } from 'react'
import { dropStored, readStored, writeStored } from '@/lib/storage'
import type { DataColumn } from './dataColumn'

export function useColumns<T>(id: string, columns: DataColumn<T>[]) {
  const stored = `table.${id}`
  const usual = columns.filter((column) => column.hidden).map((column) => column.key)
  const [off, setOff] = useState<string[]>(() => readStored(stored, usual))
  return {
    shown: columns.filter((column, index) => index === 0 || !off.includes(column.key)),
    isShown: (key: string) => !off.includes(key),
    toggle: (key: string) => {
      const next = off.includes(key) ? off.filter((known) => known !== key) : [...off, key]
      setOff(next)
      writeStored(stored, next)
    },
    reset: () => {
      setOff(usual)
      dropStored(stored)
    },
  }
}
