import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'
import type { OwnAccount } from './resident-phone.ts'

/** One's account on the web page. */
export function webAccount(page: Page, hand: Hand): OwnAccount {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    openAccount: async () => {
      await page.goto('/r')
      await hand.tap(page.getByRole('link', { name: '我的账号' }))
      await page.getByRole('heading', { name: '我的账号' }).waitFor()
    },
    /** The demo shows the code that it cannot send. */
    logIn: async (phone) => {
      await hand.type(page.getByLabel('手机号', { exact: true }), phone)
      await hand.tap(button('获取验证码'))
      const said = await page.getByText(/您的验证码是 \d{6}/).innerText()
      await hand.type(page.getByLabel('短信验证码'), /\d{6}/.exec(said)?.[0] ?? '')
      await hand.tap(page.getByLabel('我同意为登录保存我的手机号'))
      await hand.tap(button('登录'))
      await page.getByText(`已登录：${phone.slice(0, 3)}****${phone.slice(-4)}`).waitFor()
    },
    isLoggedOut: () => button('登录').waitFor(),
    openOwn: (mark) => hand.tap(page.getByRole('link', { name: new RegExp(mark) }).first()),
    takeAlong: async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), hand.tap(button('导出我的数据'))])
      return readFile(await download.path(), 'utf8')
    },
    withdraw: async () => {
      await hand.tap(button('撤回同意'))
      await hand.tap(button('确定撤回'))
      await page.getByText('已撤回，姓名和手机号已抹掉。').waitFor()
    },
    erase: async () => {
      await hand.tap(button('注销账号'))
      await hand.tap(button('确定注销'))
      await page.getByText('账号已注销。').waitFor()
    },
  }
}
