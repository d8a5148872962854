import { nationalities } from './nationalities.ts'

/** `01 一致 02 不一致`: a code, then its name. */
function listOf(text: string): ReadonlyMap<string, string> {
  const parts = text.trim().split(/\s+/)
  return new Map(parts.flatMap((code, at) => (at % 2 === 0 ? [[code, parts[at + 1] ?? ''] as const] : [])))
}

const overseasDocuments = `414 普通护照 411 外交护照 412 公务护照 413 公务普通护照 420 香港特别行政区护照 421 澳门特别行政区护照 516 港澳居民来往内地通行证 511 台湾居民来往大陆通行证 417 外国人出入境证 418 外国人旅行证 419 海员证 552 台湾居民定居证 553 外国人永久居留证 554 外国人居留证 555 外国人临时居留证 990 其他`

/** GB/T 31000 chapter 5 where a number stands beside it; the others are the national standards named there. */
export const codeLists: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  // 5.10 人户一致标识
  consistent: listOf(`01 一致 02 不一致`),
  // 5.11 流入原因
  inflowReason: listOf(
    `01 务工 02 务农 03 经商 04 学习培训 05 婚嫁 06 随迁 07 治病疗养 08 投亲靠友 09 工作调动 99 其他`,
  ),
  // 5.12 办证类型
  permitKind: listOf(`01 居住证 02 暂住证 99 其他`),
  // 5.13 住所类型
  dwellingKind: listOf(`01 自购房屋 02 租赁房屋 03 寄宿 04 借住 05 单位宿舍 06 临时性宿舍 07 农民工公寓 99 其他`),
  // 5.14 健康状况
  health: listOf(`01 很好 02 较好 03 一般 04 较差 05 很差`),
  // 5.15 留守人员类型
  leftBehindKind: listOf(`01 留守老人 02 留守妇女 03 留守儿童`),
  // 5.16 来华目的
  visitPurpose: listOf(`01 商务 02 就业 03 学习 04 定居 05 探亲 99 其他`),
  // 5.17 建筑用途
  buildingUse: listOf(`01 住宅 02 商业 03 办公 04 工业 05 仓储 06 商住混用 99 其他`),
  // 5.18 出租用途
  rentalUse: listOf(`01 宿舍 02 住房 03 商铺 04 办公 05 仓库 06 厂房 99 其他`),
  // 5.19 隐患类型
  hazard: listOf(`00 无 01 火灾隐患 02 治安隐患 03 矛盾纠纷隐患 04 危化物品隐患 05 疾病传染隐患 99 其他`),
  // 5.44 企业类别
  enterpriseKind: listOf(`01 内资企业 02 外资企业 03 个体工商户 04 农民专业合作社 99 其他企业`),
  // 5.45 安全隐患类型
  safetyHazard: listOf(`00 无 01 治安隐患 02 消防隐患 03 矛盾纠纷隐患 04 劳资纠纷隐患 99 其他`),
  // 5.46 关注程度
  attention: listOf(`01 高 02 中 03 低`),
  // 5.47 社会组织类型
  socialKind: listOf(`01 社会团体 02 民办非企业单位 03 基金会 99 其他`),
  // Columns that are a number of one digit, with no list in the standard
  yesNo: listOf(`1 是 0 否`),
  // GA/T 517, of those who come from outside the mainland
  overseasDocument: listOf(overseasDocuments),
  // GA/T 517, of anybody who stands for an organisation
  cardKind: listOf(`111 居民身份证 ${overseasDocuments}`),
  // GB/T 2659
  nationality: listOf(nationalities),
  // GB/T 2261.1
  sex: listOf(`0 未知 1 男 2 女 9 未说明`),
  // GB/T 2261.2
  marriage: listOf(`10 未婚 20 已婚 30 丧偶 40 离婚 90 未说明`),
  // GB/T 3304
  ethnicity: listOf(
    `01 汉族 02 蒙古族 03 回族 04 藏族 05 维吾尔族 06 苗族 07 彝族 08 壮族 09 布依族 10 朝鲜族 11 满族 12 侗族 13 瑶族 14 白族 15 土家族 16 哈尼族 17 哈萨克族 18 傣族 19 黎族 20 傈僳族 21 佤族 22 畲族 23 高山族 24 拉祜族 25 水族 26 东乡族 27 纳西族 28 景颇族 29 柯尔克孜族 30 土族 31 达斡尔族 32 仫佬族 33 羌族 34 布朗族 35 撒拉族 36 毛南族 37 仡佬族 38 锡伯族 39 阿昌族 40 普米族 41 塔吉克族 42 怒族 43 乌孜别克族 44 俄罗斯族 45 鄂温克族 46 德昂族 47 保安族 48 裕固族 49 京族 50 塔塔尔族 51 独龙族 52 鄂伦春族 53 赫哲族 54 门巴族 55 珞巴族 56 基诺族 97 其他 98 外国血统中国籍人士`,
  ),
  // GB/T 4761
  relation: listOf(`02 户主 10 配偶 20 子 30 女 40 孙辈 50 父母 60 祖辈 70 兄弟姐妹 97 其他亲属 99 非亲属`),
  // GB/T 4762
  politics: listOf(
    `01 中共党员 02 中共预备党员 03 共青团员 04 民革会员 05 民盟盟员 06 民建会员 07 民进会员 08 农工党党员 09 致公党党员 10 九三学社社员 11 台盟盟员 12 无党派人士 13 群众`,
  ),
  // GB/T 4658
  education: listOf(
    `10 研究生教育 20 大学本科教育 30 大学专科教育 40 中等职业教育 60 普通高级中学教育 70 初级中学教育 80 小学教育 90 其他`,
  ),
  // GA 214.12
  faith: listOf(`00 无宗教信仰 10 佛教 20 喇嘛教 30 道教 40 天主教 50 基督教 60 伊斯兰教 99 其他`),
  // GB/T 6565, large groups
  occupationKind: listOf(
    `1 党政机关及企事业单位负责人 2 专业技术人员 3 办事人员 4 社会生产和生活服务人员 5 农林牧渔生产人员 6 生产制造人员 7 军人 8 不便分类`,
  ),
}

/** Relation to the head of the household. */
export const headRelation = '02'
