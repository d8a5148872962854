/** Somebody stands in front of a browser: what went wrong between two systems is no business of theirs, the way on is. */
export function errorPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>e家</title>
<body style="font: 1.125rem/1.7 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem">
<p>没能用 e家账号登录那个系统：请求不完整，或已经超时。请回到那个系统重新点“登录”；还不行，请联系那个系统的管理员。</p>
<p lang="en">Signing in with the account of e家 failed: the request was incomplete or took too long. Go back to that system and sign in again.</p>
</body>
</html>`
}
