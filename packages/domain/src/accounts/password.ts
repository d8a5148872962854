const common = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc',
  'iloveyou',
  'woaini',
  '5201314',
  'admin',
  'welcome',
  'letmein',
  'abc123',
  'zhangzhou',
]
const leastDifferent = 5
const leastBeyondCommon = 4

/** Whether somebody who tries the usual passwords first would soon be in. Length is checked by the contract. */
export function isGuessable(password: string, person: { readonly name: string; readonly phone: string }): boolean {
  const plain = password.toLowerCase()
  return (
    new Set(plain).size < leastDifferent ||
    isRun(plain) ||
    plain.includes(person.phone) ||
    plain.includes(person.name.toLowerCase()) ||
    common.some((word) => plain.includes(word) && plain.length - word.length < leastBeyondCommon)
  )
}

/** 1234567890, abcdefghij, and the same backwards. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, at) => Math.abs(code - (codes[at] ?? 0))))
  return [...steps].every((step) => step === 1 || step === 9)
}
