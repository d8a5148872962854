import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPlaceIndex, type Context, matchPlace, type Place } from './index.ts'
import { listReadings } from './match/list-readings.ts'
import { smallIndex, smallRegister } from './testing/small-register.ts'

const syllable = fc.constantFrom(...Array.from('山水林田坂厝墘埔溪洋湖寮坑塘岭桥陈黄南北东西上下前后石金'))
const stem = fc.string({ unit: syllable, minLength: 2, maxLength: 4 })
const register = fc
  .uniqueArray(fc.tuple(stem, fc.constantFrom('村', '社区')), {
    minLength: 1,
    maxLength: 40,
    selector: (one) => one.join(''),
  })
  .map((names) => names.map(([name, kind], at) => community(at, `${name}${kind}`)))

function community(at: number, name: string): Place {
  const street = 1 + (at % 5)
  const areaCode = `35060300${street}${200 + at}`
  return { id: areaCode, kind: 'area', name, areaCode }
}

const around = fc.constantFrom('就在那个', '我在', '请问', '', '旁边', '附近', '，', '的', '有人', '那边', '门口')
const sentence = fc.array(around, { maxLength: 3 }).map((words) => words.join(''))

test('[P17] a full name that no other place has is found: typed, by itself; heard, before all others', () => {
  fc.assert(
    fc.property(register, fc.nat(), (places, pick) => {
      const index = buildPlaceIndex(places)
      const place = places[pick % places.length]
      if (!place) return
      const typed = matchPlace(index, { text: place.name, isSpoken: false })
      expect(typed).toMatchObject({ kind: 'one', place: { id: place.id } })
      const heard = matchPlace(index, { text: place.name, isSpoken: true })
      const first = heard.kind === 'one' ? heard.place : heard.kind === 'choose' ? heard.places[0] : undefined
      expect(first?.id).toBe(place.id)
    }),
    { numRuns: 200 },
  )
})

test('[P18] whatever is said around a shared name, it is asked, and both places are offered', () => {
  const said = fc.record({ name: stem, before: sentence, after: sentence, isSpoken: fc.boolean() })
  fc.assert(
    fc.property(register, said, (places, { name, before, after, isSpoken }) => {
      const twins = [900, 901].map((at) => community(at - 800, `${name}村`))
      const others = places.filter((one) => one.name !== `${name}村` && !twins.some(({ id }) => id === one.id))
      const index = buildPlaceIndex([...others, ...twins])
      const match = matchPlace(index, { text: `${before}${name}村${after}`, isSpoken })
      const offered = match.kind === 'choose' ? match.places.map(({ id }) => id) : []
      expect(offered).toEqual(expect.arrayContaining(twins.map(({ id }) => id)))
    }),
    { numRuns: 200 },
  )
})

test('[P19] context changes the order of a choice, never the answer', () => {
  fc.assert(
    fc.property(register, stem, fc.nat({ max: 4 }), (places, text, street) => {
      const index = buildPlaceIndex(places)
      const answer = (context: Context) => {
        const match = matchPlace(index, { text, isSpoken: true, context })
        return match.kind === 'choose' ? match.places.length : match
      }
      expect(answer({ areaCode: `35060300${street + 1}` })).toEqual(answer({}))
    }),
    { numRuns: 200 },
  )
})

const named = smallRegister.filter(({ kind, areaCode }) => kind === 'area' && areaCode.length === 12)

test.each(named)(
  '[P13] saying the street first leaves $name what it is, or decides between those of its name',
  (place) => {
    const street = smallRegister.find(({ id }) => id === place.areaCode.slice(0, 9))
    const match = matchPlace(smallIndex, { text: `${street?.name}${place.name}`, isSpoken: true })
    expect(match).toMatchObject({ kind: 'one', place: { id: place.id } })
  },
)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: syllable, maxLength: 300 }),
  fc
    .array(fc.constantFrom(...smallRegister.map(({ name }) => name), '3号楼', '-', ' '), { maxLength: 60 })
    .map((all) => all.join('')),
)
/** By far more than names need, and nothing that grows with the length of the text. */
const workAtMost = 60_000

test('[P22] any text is answered within bounded work', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(['one', 'choose', 'none']).toContain(matchPlace(smallIndex, { text, isSpoken: true }).kind)
      expect(listReadings(smallIndex, text).work).toBeLessThan(workAtMost)
    }),
    { numRuns: 500 },
  )
})
