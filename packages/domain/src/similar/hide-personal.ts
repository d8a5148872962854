const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏章苏潘葛范彭郎鲁韦昌马苗方俞任袁柳史唐费廉岑薛雷贺倪汤罗毕郝安常于傅卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛米贝明计成戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾路江童郭梅林钟徐邱骆高夏蔡田胡凌霍万柯管卢莫房裘解应丁宣邓洪包左石崔吉龚程邢裴陆荣翁曲家封储靳段焦巴牧车侯班秋仲伊宫宁仇甘祖武符刘景詹龙叶幸司黎溥印白怀蒲邰从索赖卓蔺屠池乔胥闻党翟谭劳申冉雍桑桂牛边燕冀尚农温庄晏柴瞿阎连习容向古易慎戈廖庾居衡步都耿满弘匡国文寇广禄欧沃利蔚越隆师聂晁敖辛阚那简饶曾沙丰关相查荆红游竺权盖益桓公涂肖'

/** Surnames that hardly begin another word after 老 or 小. */
const familiar =
  '王李张刘陈杨赵吴周徐孙朱胡郭罗宋郑谢韩唐冯董曹袁邓傅沈彭吕苏卢蒋蔡魏薛潘杜戴钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟雷钱汤尹黎贺赖龚林梁'

/** Each kind of thing by which a person can be found, and what stands in its place. */
const hidden: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+|www\.\S+/gi, '…'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '…'],
  [/(?:微信号?|wx|vx|qq号?)\s*[:：]?\s*[a-z\d_-]{5,20}/gi, '…'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z]\s*[·.]?\s*[a-z\d]{5,6}/gi, '某车'],
  [/\d{3}[-\s]?\d{4}[-\s]?\d{4}/g, '…'],
  [/\d[\dxX*\s-]{5,}[\dxX]/g, '…'],
  [/\d+\s*(?:号)?\s*(?:单元|梯)\s*\d*\s*(?:室|房|户|号)?|\d{3,4}\s*(?:室|房|户)/g, '某户'],
  [/([幢栋楼座])\s*\d{3,4}(?!\d|米|元|年|平|个|人)/g, '$1某户'],
  [
    new RegExp(
      `(?:我叫|本人叫?|姓名[:：]?|联系人[:：]?|户主|房东|业主|老板|店主|邻居)[${surnames}][\\u4e00-\\u9fff]{1,2}`,
      'gu',
    ),
    '某人',
  ],
  [
    new RegExp(`[${surnames}](?:先生|女士|小姐|阿姨|大爷|大妈|师傅|老师|医生|书记|主任|老板|队长|经理|某某?)`, 'gu'),
    '某人',
  ],
  [new RegExp(`[老小阿][${familiar}](?!路|街|村|桥|城|镇|山|河|湖|庙|庄|店|巷|场|园)`, 'gu'), '某人'],
]

/** For eyes that have no part in the matter: what is wrong stays, who and whose does not. */
export function hidePersonal(text: string): string {
  return hidden.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text.normalize('NFKC'))
}
