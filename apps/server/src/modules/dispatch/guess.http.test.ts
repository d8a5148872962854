import { expect, test } from 'vitest'
import { apiCaller, testApp, testDatabase } from '../../platform/testing/index.ts'
import { dispatch } from './index.ts'
import { fakeLanguageModel } from './testing/fake-language-model.ts'

const database = await testDatabase()
const model = await fakeLanguageModel()
const { app } = await testApp({ database, modules: [dispatch] })
const guess = async (text: string) => (await apiCaller(app)('guessCategory', { body: { text } })).reply

/** One sentence as residents say it for each tile, and three for which nobody could say. */
const said: readonly (readonly [string, string])[] = [
  ['楼上半夜装修电钻太吵', 'noise'],
  ['烧烤店油烟飘到家里很难闻', 'noise'],
  ['顶楼有人搭了铁皮棚', 'illegal-building'],
  ['老陈把公共绿地圈起来搭棚子', 'illegal-building'],
  ['垃圾桶满了好几天没人收', 'rubbish'],
  ['路上有个大坑，井盖也坏了', 'road-damage'],
  ['下水道堵了，污水溢出来', 'drainage'],
  ['小区路灯不亮，晚上太暗', 'street-light'],
  ['有车违停把出口堵住了', 'parking'],
  ['楼道里飞线充电', 'fire-passage'],
  ['老板拖欠工资三个月', 'neighbour-dispute'],
  ['邻居遛狗不牵绳', 'pets'],
  ['公园的健身器材坏了', 'public-facilities'],
  ['物业乱收费，保安不管事', 'property-management'],
  ['电线裸露，很危险', 'safety-hazard'],
  ['有人开赌场，我要举报', 'tip-off'],
]

test('without any history each kind of matter is among the three for a sentence a resident would say', async () => {
  const answers = await Promise.all(said.map(async ([text, id]) => ({ text, id, guess: await guess(text) })))
  const missed = answers.filter((one) => !one.guess.categories.some(({ id }) => id === one.id))
  expect(missed.map(({ text }) => text)).toEqual([])
  const first = answers.filter((one) => one.guess.categories[0]?.id === one.id)
  expect(first.length / answers.length).toBeGreaterThanOrEqual(0.9)
})

test('what nobody could say is not said, and an emergency names its number at once', async () => {
  for (const text of ['', '你好', '这件事请管一管'])
    expect(await guess(text)).toMatchObject({ categories: [], sure: false, emergency: null })
  expect(await guess('三楼着火了')).toMatchObject({ emergency: { kind: 'fire', number: '119' } })
})

test('the likely unit comes along, and the words that spoke for it', async () => {
  const guessed = await guess('顶楼有人搭了铁皮棚，违章建筑')
  expect(guessed).toMatchObject({
    basis: 'words',
    unitTypes: [{ kind: 'department', nature: 'urbanManagement' }],
  })
  expect(guessed.because).toContain('违章建筑')
})

test('[contract] a language model on the premises is asked only where nothing is sure, without personal data', async () => {
  const settings = { CATEGORY_LLM_URL: model.url, CATEGORY_LLM_KEY: 'key', CATEGORY_LLM_MILLISECONDS: '500' }
  const asking = await testApp({ database, modules: [dispatch], settings })
  const ask = async (text: string) => (await apiCaller(asking.app)('guessCategory', { body: { text } })).reply
  model.answerWith('好的：```json\n{"category":"pets","confidence":0.95}\n```')
  expect(await ask('那家的毛孩子又来我13805961234门口了')).toMatchObject({
    basis: 'assistant',
    sure: false,
    categories: [{ id: 'pets' }],
  })
  expect(model.asked).toMatchObject([{ path: '/v1/chat/completions', authorization: 'Bearer key' }])
  expect(JSON.stringify(model.asked)).not.toContain('13805961234')
  expect(JSON.stringify(model.asked)).toContain('毛孩子')
  await ask('小区路灯不亮，晚上太暗')
  expect(model.asked).toHaveLength(1)
})

test.each([
  ['is late', 'late'],
  ['fails', 500],
  ['talks nonsense', 'I think it is about animals.'],
  ['names a category there is not', '{"category":"animals","confidence":1}'],
] as const)('[contract] where it %s, the guess of the words stands', async (_, answer) => {
  const settings = { CATEGORY_LLM_URL: model.url, CATEGORY_LLM_MILLISECONDS: '100' }
  const asking = await testApp({ database, modules: [dispatch], settings })
  model.answerWith(answer)
  const { reply } = await apiCaller(asking.app)('guessCategory', { body: { text: '有条狗' } })
  expect(reply).toMatchObject({ basis: 'words', categories: [{ id: 'pets' }] })
})
