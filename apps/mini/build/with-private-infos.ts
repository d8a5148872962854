/**
 * WeChat takes no program that names what was not granted to it. The pin on the map is granted to everybody who asks;
 * where one is, only to some: a city that has it says so with WECHAT_LOCATES.
 */
export function withPrivateInfos(app: string, locates = process.env['WECHAT_LOCATES'] === 'true'): string {
  if (!locates) return app
  const asked = '"requiredPrivateInfos": ["chooseLocation"]'
  if (!app.includes(asked)) throw new Error('app.json does not say what private it asks for')
  const why = '"permission": { "scope.userLocation": { "desc": "用来填事情发生的地方，可以改" } }'
  return app.replace(asked, `"requiredPrivateInfos": ["chooseLocation", "getLocation"],\n  ${why}`)
}
