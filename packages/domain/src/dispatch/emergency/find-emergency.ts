import { type Emergency, type Sign, signs } from './signs.ts'

/** Which number helps at once. Gas is the fire brigade's too. */
export const emergencyNumbers = {
  fire: '119',
  gas: '119',
  rescue: '119',
  violence: '110',
  selfHarm: '110',
  missing: '110',
  medical: '120',
} as const satisfies Record<Emergency, string>

/** Whoever needs help this minute writes a line or two; a petition of pages recounts what happened. */
const longest = 300

/** Whether somebody may need help this minute, and which. A hint beside the form: the report goes its way all the same. */
export function findEmergency(text: string): Emergency | undefined {
  if (text.length > longest || isOver.test(text)) return undefined
  const clauses = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[，。！？；、,.!?;\n]+/)
  return clauses.map((clause) => signs.find((sign) => says(sign, clause))?.emergency).find((one) => one !== undefined)
}

/** A clause that fears, forbids, remembers or prevents it does not say that it happens. */
function says({ pattern, calmed }: Sign, clause: string): boolean {
  if (!pattern.test(clause)) return false
  if (past.test(clause)) return false
  return calmed === 'never' || !(imagined.test(clause) || spokenAbout.test(clause))
}

const isOver =
  /(火|明火)(已经?|都|被)(灭|扑灭)|已(经)?(被)?(扑灭|灭火|救出|送医|报警|报了?119|到场|打了?(119|110|120))|(119|110|120|消防(车|员)?|警察|民警|救护车)(已经?|都)?(到场|到了|来了|在现场)|(虚惊|误报|是演习|演练)/

const past =
  /去年|前年|大前天|前天|昨天|前几天|前两天|前阵子|前段时间|上(一)?次|上个?(月|周|星期|礼拜)|以前|从前|之前|曾经|曾有?|(几|[一二两三四五六七八九十\d]+)个?(年|月|天|周|星期)(多)?(以)?前|(年|月|日|号|时候)(发生|出)过|过火灾|过事故|last (year|month|week)|years? ago/

const imagined =
  /怕|担心|担忧|以免|免得|避免|防止|预防|防范|谨防|容易|很易|极易|易(发生|引|造|着|起|触)|可能|万一|一旦|如果|要是|假如|假设|倘若|会不会|小心|注意|严禁|禁止|请勿|不要|不准|恐|差点|险些|会(引|导|造|发|着|起|触|被|把)|引发|引起|导致|造成|出(了)?(火灾|事故)谁|隐患|could|might|afraid|risk|prevent|may (be|cause)/

const spokenAbout =
  /隐患|风险|演习|演练|宣传|培训|讲座|预案|保险|险种|报警器|报警装置|探测|感应|防火墙|补贴|费用|鉴定|事故(处理|责任|认定)|法律|举报有奖|怎么(办|收费|办理)|消防(车|通道)|标识|警示|烟囱|排放|作坊|加工厂|架子鼓|经常|每次|每天|往往|常常|形同虚设/
