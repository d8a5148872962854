import { type CategorySetting, categories } from '@ejia/contract'
import { dispatch } from '@ejia/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from '../../api/api.ts'
import { keysAfterChange } from './queries.ts'
import { useSays } from './use-says.ts'

type Move = { readonly id: string; readonly beforeId: string | undefined }

/** Moves a tile among those on offer, in their order; "not sure" keeps the last place by itself. */
export function useMoving(offered: readonly CategorySetting[]) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, beforeId }: Move) => {
      const tiles = offered.map(({ id: tile, content: { position } }) => ({ id: tile, position }))
      for (const { id: categoryId, position } of dispatch.moveTile(tiles, id, beforeId)) {
        const setting = offered.find((one) => one.id === categoryId)
        if (!setting) continue
        const { content, version: expectedVersion } = setting
        const body = { content: { ...content, position }, expectedVersion, reason: says.movedReason }
        await call(categories.changeCategory, { params: { categoryId }, body })
      }
    },
    onSuccess: () => void message.success(says.moved),
    // Somebody may have changed a tile meanwhile: the order there is now is shown.
    onSettled: () => Promise.all(keysAfterChange.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
