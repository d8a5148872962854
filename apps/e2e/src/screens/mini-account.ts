import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'
import type { OwnAccount } from './resident-phone.ts'

/** One's account in the mini-program. */
export function miniAccount(page: Page, hand: Hand, open: () => Promise<void>): OwnAccount {
  const button = (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true })
  return {
    openAccount: async () => {
      if (page.url().endsWith('/mini')) await button('回到首页').click()
      else await open()
      await hand.tap(button('我的账号'))
    },
    logIn: async (phone) => {
      await hand.tap(page.getByRole('checkbox', { name: '我同意为登录保存我的微信标识' }))
      await hand.tap(button('用微信登录'))
      await page.getByText(/^已登录：/).waitFor()
      if (await button('关联我的手机号').isVisible()) await hand.tap(button('关联我的手机号'))
      await page.getByText(`已登录：${phone.slice(0, 3)}****${phone.slice(-4)}`).waitFor()
    },
    isLoggedOut: () => button('用微信登录').waitFor(),
    openOwn: (mark) =>
      hand.tap(
        page
          .getByRole('link', { name: new RegExp(mark) })
          .filter({ visible: true })
          .first(),
      ),
    takeAlong: async () => {
      await hand.tap(button('导出我的数据'))
      await hand.tap(button('复制全部内容'))
      await page.getByText('已复制，可以粘贴到备忘录或发给自己。').waitFor()
      return page.evaluate(() => String(Reflect.get(globalThis, 'COPIED')))
    },
    /** WeChat asks once more, and the owner of this phone agrees. */
    withdraw: async () => {
      await hand.tap(button('撤回同意'))
      await page.getByText('已撤回，姓名和手机号已抹掉。').waitFor()
    },
    erase: async () => {
      await hand.tap(button('注销账号'))
      await page.getByText('账号已注销。').waitFor()
    },
  }
}
