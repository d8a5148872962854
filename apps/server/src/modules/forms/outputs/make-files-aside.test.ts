import { expect, onTestFinished, test } from 'vitest'
import { openFileMaker } from './make-files-aside.ts'

const maker = () => {
  const opened = openFileMaker()
  onTestFinished(async () => void (await opened.close()))
  return opened
}
const paper = (title: string) =>
  ({
    kind: 'paper',
    sheet: { title, basis: '依据', facts: [['姓名', '林阿婆']], groups: [], footer: '只用于核对' },
  }) as const

test('files are made one after the other in a thread of their own', async () => {
  const { make } = maker()
  for (const title of ['入户核查表', '高龄津贴申请表']) {
    const bytes = await make(paper(title))
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  }
})

test('what the thread refuses is refused here, and the next file is made all the same', async () => {
  const { make } = maker()
  const broken = { kind: 'workbook', template: Buffer.from('no archive'), fills: [], footer: '' } as const
  await expect(make(broken)).rejects.toMatchObject({ name: 'Refusal', code: 'import.unreadable' })
  expect((await make(paper('入户核查表'))).length).toBeGreaterThan(1000)
})

test('whoever waits for a thread that ended is told', async () => {
  const { make, close } = maker()
  const [made] = await Promise.allSettled([make(paper('入户核查表')), close()])
  expect(made).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
})
