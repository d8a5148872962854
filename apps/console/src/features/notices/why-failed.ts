export type WhyFailed = 'address' | 'quota' | 'content' | 'settings' | 'unclear' | 'later' | 'failed'

/** What gateways answer, sorted by what somebody could do about it; the first that fits is taken. */
const signs: readonly (readonly [why: WhyFailed, sign: RegExp])[] = [
  ['unclear', /server-died|no-receipt|unclear/i],
  ['address', /mobile|phone|number|not-an-endpoint|bad-keys|40003|43101|no-address|^(404|410|5[0-5]\d)$|expired/i],
  ['quota', /limit|quota|amount|balance|arrear|45009|out_of_service/i],
  ['content', /template|content|sign|black|sensitive|47003|too-long/i],
  ['settings', /access|secret|auth|permission|forbidden|token|40001|41030/i],
  ['later', /timeout|aborted|econn|etimedout|enotfound|socket|busy|^http-5\d\d$/i],
]

/** Why a message did not arrive, as far as the gateway's code tells. */
export function whyFailed(code: string | null): WhyFailed {
  return signs.find(([, sign]) => code !== null && sign.test(code))?.[0] ?? 'failed'
}
