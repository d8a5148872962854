import { expect, test } from 'vitest'
import { testApp, testDatabase } from '../testing/index.ts'

const database = await testDatabase()
const origins = 'https://www.city.example https://app.province.example'
const [open, closed] = [
  await testApp({ database, modules: [], settings: { EMBED_ORIGINS: origins } }),
  await testApp({ database, modules: [] }),
]

async function framing({ app }: typeof open, url: string) {
  const { headers } = await app.inject(url)
  const policy = /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]
  return [policy, headers['x-frame-options']]
}

test('only the residents’ page is shown in frames, and only by the sites that are named', async () => {
  for (const url of ['/r', '/r/', '/r/case/AB12']) expect(await framing(open, url)).toEqual([origins, undefined])
  for (const url of ['/', '/incidents', '/field/', '/rules', '/api/settings'])
    expect(await framing(open, url)).toEqual(["'none'", 'DENY'])
  expect(await framing(closed, '/r/')).toEqual(["'none'", 'DENY'])
})

test('a site that is no origin is refused at the start', async () => {
  const settings = { EMBED_ORIGINS: "https://www.city.example/page; script-src 'unsafe-inline'" }
  await expect(testApp({ database, modules: [], settings })).rejects.toThrow(/EMBED_ORIGINS/)
})
