import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { readAnew } from '../queries.ts'

type Change = { readonly act: () => Promise<unknown>; readonly done: string; readonly onClose: () => void }

/** A change of somebody's record: said when done, and everything about it read anew. */
export function usePersonChange({ act, done, onClose }: Change) {
  const { message } = App.useApp()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      void message.success(done)
      onClose()
      await readAnew()
    },
  })
}

/** The day on the wall of the city. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
