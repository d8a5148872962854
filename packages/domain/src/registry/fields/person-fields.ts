import { readFields } from './read-fields.ts'

/** Tables 12 to 15. Whom the head is, and which table describes a person, stand beside these values. */
export const personFields = readFields(
  'person',
  `
name | 12,13,14,15 | 姓名 | Name | text 50 | minimum
idCard | 12,13,14 | 公民身份号码 | Id card | idCard 18 | minimum
phone | 12,13,14,15 | 联系方式 | Phone | phone 18 | minimum
sex | 12,13,14 | 性别 | Sex | code 1 sex | minimum from idCard
birthOn | 12,13,14 | 出生日期 | Born on | date 10 | minimum from idCard
registeredArea | 12,13,14 | 户籍地 | Registered in | area 6 | minimum for floating
formerName | 12,13,14 | 曾用名 | Former name | text 50 | switch
ethnicity | 12,13,14 | 民族 | Ethnicity | code 2 ethnicity | switch sensitive
nativePlace | 12,13,14 | 籍贯 | Native place | area 6 | switch
marriage | 12,13,14 | 婚姻状况 | Marriage | code 2 marriage | switch
politics | 12,13,14 | 政治面貌 | Political affiliation | code 2 politics | switch sensitive
education | 12,13,14 | 学历 | Education | code 2 education | switch
faith | 12,13,14,15 | 宗教信仰 | Faith | code 2 faith | switch sensitive
occupationKind | 12,13,14,15 | 职业类别 | Kind of occupation | code 1 occupationKind | switch
occupation | 12,13,14,15 | 职业 | Occupation | text 30 | switch
workplace | 12,13,14,15 | 服务处所 | Place of work | text 100 | switch
registeredAddress | 12,13,14 | 户籍门（楼）详址 | Registered address | text 80 | switch
livingArea | 12,13,14,15 | 现住地 | Lives in | area 6 | minimum from room
livingAddress | 12,13,14,15 | 现住门（楼）详址 | Address | text 80 | minimum from room
consistent | 12,14 | 人户一致标识 | Lives where registered | code 2 consistent | switch for registered,leftBehind
bookNumber | 12 | 户号 | Household book | text 9 | switch for registered
headIdCard | 12 | 户主公民身份号码 | Id card of the head | idCard 18 | minimum from household
headName | 12 | 户主姓名 | Name of the head | text 50 | minimum from household
headPhone | 12 | 户主联系方式 | Phone of the head | phone 18 | minimum from household
inflowReason | 13 | 流入原因 | Why they came | code 2 inflowReason | switch for floating
permitKind | 13 | 办证类型 | Kind of permit | code 2 permitKind | switch for floating
permitNumber | 13 | 证件号码 | Permit number | text 20 | switch for floating
permitOn | 13 | 登记日期 | Permit issued on | date 10 | switch for floating
permitEndsOn | 13 | 证件到期日期 | Permit ends on | date 10 | switch for floating
dwellingKind | 13 | 住所类型 | Kind of dwelling | code 2 dwellingKind | switch for floating
health | 14 | 健康状况 | Health | code 2 health | switch sensitive for leftBehind
income | 14 | 个人年收入 | Yearly income | number 8 | switch sensitive for leftBehind
leftBehindKind | 14 | 留守人员类型 | Who was left behind | code 2 leftBehindKind | switch for leftBehind
relativeName | 14 | 家庭主要成员姓名 | Name of the main relative | text 50 | switch for leftBehind
relativeIdCard | 14 | 家庭主要成员公民身份号码 | Id card of the main relative | idCard 18 | switch for leftBehind
relativeRelation | 14 | 与留守人员关系 | Relation to the main relative | code 2 relation | switch for leftBehind
relativePhone | 14 | 家庭主要成员联系方式 | Phone of the main relative | phone 18 | switch for leftBehind
relativeWorkplace | 14 | 家庭主要成员工作详细地址 | Where the main relative works | text 80 | switch for leftBehind
familyIncome | 14 | 家庭年收入 | Yearly income of the family | number 8 | switch sensitive for leftBehind
difficulty | 14 | 困难及诉求 | Difficulties and wishes | text 500 | switch for leftBehind
support | 14 | 帮扶情况 | Support given | text 500 | switch for leftBehind
foreignSurname | 15 | 外文姓 | Surname in its own writing | text 40 | switch
foreignGivenName | 15 | 外文名 | Given name in its own writing | text 40 | switch
statedSex | 15 | 性别（按证件） | Sex, as in the document | code 1 sex | switch
statedBirthOn | 15 | 出生日期（按证件） | Born on, as in the document | date 10 | switch
nationality | 15 | 国籍（地区） | Nationality or region | code 3 nationality | switch
documentKind | 15 | 证件种类 | Kind of document | code 3 overseasDocument | switch with documentNumber
documentNumber | 15 | 证件号码（境外） | Number of the document | document 30 | switch
documentEndsOn | 15 | 证件有效期 | Document valid until | date 10 | switch
visitPurpose | 15 | 来华目的 | Purpose of the stay | code 2 visitPurpose | switch
arrivedOn | 15 | 抵达日期 | Arrived on | date 10 | switch
leavesOn | 15 | 预计离开日期 | Means to leave on | date 10 | switch
`,
)
