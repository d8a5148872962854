/** Items 1 to 19 of the tables of people; 13 differs in table 13, which prints the number of the card a second time. */
const person = `
公民身份号码 | 字符 18 | 是 | GB 11643 | idCard
姓名 | 字符 50 | 是 | | name
曾用名 | 字符 50 | | | formerName
性别 | 字符 1 | 是 | GB/T 2261.1 | sex
出生日期 | 日期 | 是 | YYYYMMDD | birthOn
民族 | 字符 2 | 是 | GB/T 3304 | ethnicity
籍贯 | 字符 6 | 是 | GB/T 2260 | nativePlace
婚姻状况 | 字符 2 | 是 | GB/T 2261.2 | marriage
政治面貌 | 字符 2 | 是 | GB/T 4762 | politics
学历 | 字符 2 | 是 | GB/T 4658 | education
宗教信仰 | 字符 2 | | GA 214.12 | faith
职业类别 | 字符 5 | 是 | GB/T 6565 | occupationKind
职业 | 字符 30 | 是 | | occupation
服务处所 | 字符 100 | | | workplace
联系方式 | 字符 50 | 是 | 电话 | phone
户籍地 | 字符 6 | 是 | GB/T 2260 | registeredArea
户籍门（楼）详址 | 字符 80 | 是 | | registeredAddress
现住地 | 字符 6 | 是 | GB/T 2260 | livingArea
现住门（楼）详址 | 字符 80 | 是 | | livingAddress
`
const position = `
经度 | 数字 32,8 | | | longitude
纬度 | 数字 32,8 | | | latitude
`

/** Of organisations, in both of their tables. */
const membership = `
是否具备建立中共党组织条件 | 数字 1 | 是 | | canHaveParty
是否有中共党组织 | 数字 1 | 是 | | hasParty
中共党员数量 | 数字 6 | 是 | | partyMembers
是否有工会 | 数字 1 | 是 | | hasUnion
工会会员数量 | 数字 6 | 是 | | unionMembers
是否有共青团组织 | 数字 1 | 是 | | hasYouthLeague
共青团团员数量 | 数字 6 | 是 | | leagueMembers
是否有妇联组织 | 数字 1 | 是 | | hasWomensFederation
妇女数量 | 数字 6 | 是 | | women
`

/**
 * The items of GB/T 31000-2015, chapter 4: name | type and length | must be there | rule | what of the record stands
 * there. Where the last is empty the platform does not keep it: 是否重点关注人员 because the registry marks nobody, 状态 of
 * an organisation because the standard prints no codes for it.
 */
export const tableTexts = {
  // 网格化建设
  '8': `
网格名称 | 字符 100 | 是 | | gridName
网格长姓名 | 字符 50 | 是 | | leaderName
网格员姓名 | 字符 50 | 是 | | workerName
性别 | 字符 1 | 是 | GB/T 2261.1 |
民族 | 字符 2 | 是 | GB/T 3304 |
政治面貌 | 字符 2 | 是 | GB/T 4762 |
出生日期 | 日期 | 是 | YYYYMMDD |
学历 | 字符 2 | 是 | GB/T 4658 |
手机号码 | 字符 18 | 是 | | workerPhone
固定电话 | 字符 18 | | |
网格员数量 | 数字 6 | 是 | | workerCount
网格户数 | 数字 6 | 是 | | householdCount
网格面积（平方米） | 数字 8,2 | 是 | | squareMetres
`,
  // 楼栋长
  '9': `
小区（单位）名称 | 字符 100 | 是 | |
楼栋名称 | 字符 100 | 是 | | buildingName
建筑面积（平方米） | 数字 8,2 | | |
层数 | 数字 3 | 是 | | floorCount
单元数 | 数字 3 | 是 | | entranceCount
楼栋户数 | 数字 4 | | | buildingRooms
楼栋人数 | 数字 5 | | | buildingPeople
楼栋长姓名 | 字符 50 | 是 | |
性别 | 字符 1 | 是 | GB/T 2261.1 |
民族 | 字符 2 | 是 | GB/T 3304 |
政治面貌 | 字符 2 | 是 | GB/T 4762 |
出生日期 | 日期 | 是 | YYYYMMDD |
学历 | 字符 2 | 是 | GB/T 4658 |
手机号码 | 字符 18 | 是 | |
固定电话 | 字符 18 | | |
所在地 | 字符 6 | 是 | GB/T 2260 | livingArea
所在地详址 | 字符 80 | | | buildingAddress
${position}`,
  // 户籍人口
  '12': `${person}
人户一致标识 | 字符 2 | 是 | 5.10 | consistent
户号 | 字符 9 | 是 | | bookNumber
户主公民身份号码 | 字符 18 | | GB 11643 | headIdCard
户主姓名 | 字符 50 | | | headName
与户主关系 | 字符 2 | 是 | GB/T 4761 | relation
户主联系方式 | 字符 50 | | 电话 | headPhone
`,
  // 流动人口
  '13': `${person.replace('职业 | 字符 30 | 是 | | occupation', '公民身份号码 | 字符 18 | 是 | GB 11643 | idCard')}
流入原因 | 字符 2 | 是 | 5.11 | inflowReason
办证类型 | 字符 2 | | 5.12 | permitKind
证件号码 | 字符 22 | | | permitNumber
登记日期 | 日期 | | YYYYMMDD | permitOn
证件到期日期 | 日期 | | YYYYMMDD | permitEndsOn
住所类型 | 字符 2 | 是 | 5.13 | dwellingKind
是否重点关注人员 | 数字 1 | 是 | |
`,
  // 留守人员
  '14': `${person}
健康状况 | 字符 2 | | 5.14 | health
个人年收入 | 字符 8 | | | income
人户一致标识 | 字符 2 | 是 | 5.10 | consistent
留守人员类型 | 字符 2 | 是 | 5.15 | leftBehindKind
家庭主要成员身份号码 | 字符 18 | 是 | | relativeIdCard
家庭主要成员姓名 | 字符 50 | 是 | | relativeName
家庭主要成员健康状况 | 字符 2 | | 5.14 |
与留守人员关系 | 字符 2 | 是 | GB/T 4761 | relativeRelation
家庭主要成员联系方式 | 字符 50 | 是 | 电话 | relativePhone
家庭主要成员工作详细地址 | 字符 200 | | | relativeWorkplace
家庭年收入 | 字符 8 | | | familyIncome
困难及诉求 | 字符 1024 | | | difficulty
帮扶情况 | 字符 1024 | | | support
`,
  // 境外人员
  '15': `
外文姓 | 字符 40 | 是 | | foreignSurname
外文名 | 字符 40 | 是 | | foreignGivenName
中文姓名 | 字符 50 | | | name
性别 | 字符 1 | 是 | GB/T 2261.1 | statedSex
出生日期 | 日期 | 是 | YYYYMMDD | statedBirthOn
国籍（地区） | 字符 3 | 是 | GB/T 2659 | nationality
宗教信仰 | 字符 2 | | GA 214.12 | faith
证件代码 | 字符 3 | 是 | GA/T 517 | documentKind
证件号码 | 字符 30 | 是 | | documentNumber
证件有效期 | 日期 | 是 | YYYYMMDD | documentEndsOn
联系方式 | 字符 50 | 是 | 电话 | phone
来华目的 | 字符 2 | 是 | 5.16 | visitPurpose
职业类别 | 字符 5 | | GB/T 6565 | occupationKind
职业 | 字符 30 | | | occupation
服务处所 | 字符 100 | | | workplace
现住地 | 字符 6 | 是 | GB/T 2260 | livingArea
现住门（楼）详址 | 字符 80 | 是 | | livingAddress
抵达日期 | 日期 | 是 | YYYYMMDD | arrivedOn
预计离开日期 | 日期 | 是 | YYYYMMDD | leavesOn
是否重点关注人员 | 数字 1 | | |
`,
  // 出租房
  '16': `
房屋编号 | 字符 50 | 是 | | roomNumber
房屋地址 | 字符 200 | 是 | | roomAddress
建筑用途 | 字符 2 | | 5.17 | use
建筑面积（平方米） | 数字 8,2 | | | floorArea
证件代码 | 字符 3 | 是 | GA/T 517 | ownerCardKind
证件号码 | 字符 30 | 是 | | ownerIdCard
房主姓名 | 字符 50 | 是 | | ownerName
房主联系方式 | 字符 50 | 是 | 电话 | ownerPhone
房主现居详址 | 字符 200 | 是 | | ownerAddress
出租用途 | 字符 2 | 是 | 5.18 | rentalUse
隐患类型 | 字符 2 | 是 | 5.19 | hazard
承租人公民身份号码 | 字符 18 | 是 | GB 11643 | tenantIdCard
承租人姓名 | 字符 50 | 是 | | tenantName
承租人联系方式 | 字符 50 | 是 | 电话 | tenantPhone
${position}`,
  // 非公有制经济组织
  '23': `
工商执照注册号（统一社会信用代码） | 字符 18 | 是 | | creditCode
企业名称 | 字符 100 | 是 | | orgName
企业类别 | 字符 2 | 是 | 5.44 | enterpriseKind
企业地址 | 字符 200 | 是 | | orgAddress
企业联系方式 | 字符 50 | 是 | 电话 | orgPhone
企业员工数 | 数字 6 | 是 | | employees
法定代表人证件代码 | 字符 3 | 是 | GA/T 517 | legalPersonCardKind
法定代表人证件号码 | 字符 50 | 是 | | legalPersonCardNumber
法定代表人姓名 | 字符 80 | 是 | | legalPersonName
法定代表人联系方式 | 字符 50 | 是 | 电话 | legalPersonPhone
治保负责人姓名 | 字符 50 | 是 | | securityName
治保负责人联系方式 | 字符 50 | 是 | 电话 | securityPhone
是否危化企业 | 数字 1 | 是 | | hazardous
安全隐患类型 | 字符 2 | 是 | 5.45 | safetyHazard
关注程度 | 字符 2 | 是 | 5.46 | attention
${membership}${position}`,
  // 社会组织
  '24': `
统一社会信用代码 | 字符 18 | 是 | | creditCode
登记证号 | 字符 32 | 是 | | registrationNumber
社会组织名称 | 字符 100 | 是 | | orgName
登记管理机关代码 | 字符 6 | 是 | | registrar
法定代表人姓名 | 字符 80 | 是 | | legalPersonName
住所 | 字符 200 | 是 | | domicile
批准日期 | 日期 | 是 | YYYYMMDD | approvedOn
社会组织类型 | 字符 2 | 是 | 5.47 | socialKind
状态 | 数字 1 | 是 | |
负责人证件代码 | 字符 3 | 是 | GA/T 517 | principalCardKind
负责人证件号码 | 字符 50 | 是 | | principalCardNumber
负责人姓名 | 字符 80 | 是 | | principalName
负责人联系方式 | 字符 50 | 是 | 电话 | principalPhone
办公地址 | 字符 200 | 是 | | orgAddress
治保负责人姓名 | 字符 50 | 是 | | securityName
治保负责人联系方式 | 字符 50 | 是 | 电话 | securityPhone
关注程度 | 字符 2 | 是 | 5.46 | attention
${membership}
资金来源 | 字符 100 | | | fundSource
是否有境外背景 | 数字 1 | 是 | | overseasBackground
${position}`,
  // 矛盾纠纷排查化解
  '30': `
事件名称 | 字符 100 | 是 | | title
发生日期 | 日期 | 是 | YYYYMMDD | reportedOn
发生地点 | 字符 100 | 是 | | address
事件规模 | 字符 2 | 是 | 5.55 |
事件类别 | 字符 4 | 是 | 5.56 | disputeKind
涉及人数 | 数字 6 | 是 | |
事件简述 | 字符 4000 | 是 | | text
涉及单位 | 字符 100 | | |
主要当事人证件代码 | 字符 3 | 是 | GA/T 517 |
主要当事人证件号码 | 字符 50 | 是 | |
主要当事人姓名 | 字符 80 | 是 | |
主要当事人性别 | 字符 1 | 是 | GB/T 2261.1 |
主要当事人民族 | 字符 2 | 是 | GB/T 3304 |
主要当事人学历 | 字符 2 | | GB/T 4658 |
主要当事人人员类别 | 字符 4 | 是 | 5.57 |
主要当事人居住详址 | 字符 200 | 是 | |
化解时限 | 日期 | 是 | YYYYMMDD | dueOn
化解方式 | 字符 4 | 是 | 5.58 |
化解组织 | 字符 100 | 是 | | unitName
化解责任人姓名 | 字符 50 | 是 | | handlerName
化解责任人联系方式 | 字符 50 | 是 | 电话 | handlerPhone
化解是否成功 | 数字 1 | 是 | | isSolved
化解情况 | 字符 4000 | 是 | | done
考评日期 | 日期 | | YYYYMMDD | checkedOn
考评意见 | 字符 4000 | | |
${position}`,
} as const
