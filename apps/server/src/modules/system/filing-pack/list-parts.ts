import type { FilingFacts, Pairs } from './gather-facts.ts'
import { redLines } from './words.ts'

export type FilingPart =
  | { readonly kind: 'heading' | 'text' | 'seal'; readonly text: string }
  | { readonly kind: 'pairs'; readonly pairs: Pairs; readonly labelWidth?: number }

/** What the pack says, part by part, for pages and for a document alike. */
export function listParts(facts: FilingFacts): FilingPart[] {
  return [
    heading('一、基本情况'),
    pairs(facts.basics),
    heading('二、功能'),
    pairs(facts.functions, 260),
    heading('三、受理的事项与照片要求'),
    pairs(facts.categories),
    heading('四、采集的数据与理由'),
    text('上报人：姓名和电话均可不留，留下的加密保存、默认遮挡，查看须写明理由并留下记录。照片去除拍摄信息后保存。'),
    text('工作人员：姓名、手机号、岗位。'),
    text('人、户、房基础信息（当前启用的项目）：'),
    pairs(facts.collected),
    ...(facts.switchedOff.length > 0 ? [text(`未启用、不采集：${facts.switchedOff.join('、')}。`)] : []),
    heading('五、手机权限'),
    text('权限在用到时才询问，拒绝后其他功能照常使用。'),
    pairs(facts.permissions, 190),
    heading('六、不强制使用、防止“指尖上的形式主义”的承诺'),
    pairs(
      redLines.map(([rule, how, proof]): readonly [string, string] => [rule, `${how}。核验：${proof}。`]),
      150,
    ),
    heading('七、投诉与建议'),
    text('使用人员和群众可向本单位反映强制打卡、排名、重复填报等问题，本单位不得因此追究反映人。'),
    text('每个页面都有“有什么不好用？”，可以不登录、不留姓名；每条都有答复，问题清单对所有人公开。'),
    pairs([
      ['受理单位', '　'],
      ['电话', '　'],
      ['答复时限', '　'],
    ]),
    heading('八、停用与数据导出'),
    text(`停用前：提前公告；未结事件按清单移交并导出案卷；各类清单可导出为 Excel。${facts.backup}`),
    text(
      '停用时：用 ejia backup 生成带校验的完整备份（全部数据表、照片、录音），交数据主管单位保存；数据密钥另行移交。',
    ),
    text('停用后：按规定期限销毁服务器上的数据与密钥；备份可用 ejia restore 在任何一台服务器上恢复查阅。'),
    { kind: 'seal', text: '单位（盖章）：　　　　　　　　　　　　日期：　　　　年　　月　　日' },
  ]
}

function heading(words: string): FilingPart {
  return { kind: 'heading', text: words }
}

function text(words: string): FilingPart {
  return { kind: 'text', text: words }
}

function pairs(all: Pairs, labelWidth?: number): FilingPart {
  return { kind: 'pairs', pairs: all, ...(labelWidth === undefined ? {} : { labelWidth }) }
}
