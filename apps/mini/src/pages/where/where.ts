import { explain, resident } from '@ejia/client'
import { type AreaView, areas, type FoundPlace, type PlaceInput } from '@ejia/contract'
import { type DraftName, keepDraft, loadDraft, nameOfDraft } from '../../lib/draft.ts'
import { dress, frame, words } from '../../lib/frame.ts'
import type { Own } from '../../lib/own.ts'
import { call } from '../../lib/server.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { tapped } from '../../lib/tapped.ts'

type List = { readonly label: string; readonly areas: readonly AreaView[]; readonly chosen: string }

const state: { readonly found: readonly FoundPlace[]; readonly lists: readonly List[] } = { found: [], lists: [] }

let name: DraftName = 'draft'
let typing: ReturnType<typeof setTimeout> | undefined

const data = { ...frame(), ...state, text: '', searched: false, problem: '' }

type Inner = {
  fail(error: unknown): void
  search(): Promise<void>
  addList(parent: string): Promise<void>
  choose(chosen: { readonly place: PlaceInput; readonly placeName: string }): Promise<void>
}

/** A name, or one list after the other: needs no map, and works with a screen reader. */
Page<typeof data, Own<Inner>>({
  data,

  async onLoad(query: Record<string, string | undefined>) {
    await dress(this)
    name = nameOfDraft(query)
    try {
      const [city] = await call(areas.listAreas, { query: {} })
      if (city) await this.addList(city.code)
    } catch (error) {
      this.fail(error)
    }
  },

  fail(error: unknown) {
    this.setData({ problem: explain(error, currentLanguage()) })
  },

  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ text: detail.value })
    clearTimeout(typing)
    typing = setTimeout(() => void this.search(), 300)
  },

  async search() {
    const text = this.data.text.trim()
    if (text.length < 2) return this.setData({ found: [], searched: false })
    try {
      const found = await call(areas.searchPlaces, { query: { text } })
      if (this.data.text.trim() === text) this.setData({ found, searched: true, problem: '' })
    } catch (error) {
      this.fail(error)
    }
  },

  async take(event: WechatMiniprogram.TouchEvent) {
    const found = this.data.found[Number(tapped(event, 'index'))]
    if (found) await this.choose(resident.placeOfSearch(found))
  },

  async addList(parent: string) {
    const label = labels()[this.data.lists.length]
    if (label === undefined) return
    const list: List = { label, areas: await call(areas.listAreas, { query: { parent } }), chosen: '' }
    this.setData({ lists: [...this.data.lists, list] })
  },

  /** The lists below belong to what was chosen before, and go. */
  async pick(event: WechatMiniprogram.PickerChange) {
    const at = Number(tapped(event, 'at'))
    const list = this.data.lists[at]
    const area = list?.areas[Number(event.detail.value)]
    if (!list || !area) return
    const lists = [...this.data.lists.slice(0, at), { ...list, chosen: area.name }]
    this.setData({ lists })
    try {
      if (lists.length < labels().length) await this.addList(area.code)
      else await this.choose({ place: { areaCode: area.code, address: '' }, placeName: lists.map(nameOf).join(' ') })
    } catch (error) {
      this.fail(error)
    }
  },

  async choose(chosen: { readonly place: PlaceInput; readonly placeName: string }) {
    keepDraft({ ...(await loadDraft(name)), ...chosen }, name)
    await wx.navigateBack()
  },
})

function labels(): string[] {
  const { county, street, community } = words().where
  return [county, street, community]
}

function nameOf({ chosen }: List): string {
  return chosen
}
