import { readFields } from './read-fields.ts'

/** Tables 23, of enterprises, and 24, of social organisations. Which of the two describes one stands beside these values. */
export const organisationFields = readFields(
  'organisation',
  `
orgName | 23,24 | 名称 | Name | text 100 | minimum
creditCode | 23,24 | 统一社会信用代码 | Unified social credit code | creditCode 18 | minimum
enterpriseKind | 23 | 企业类别 | Kind of enterprise | code 2 enterpriseKind | minimum
socialKind | 24 | 社会组织类型 | Kind of social organisation | code 2 socialKind | minimum
orgPhone | 23 | 企业联系方式 | Phone of the enterprise | phone 18 | minimum
employees | 23 | 企业员工数 | Employees | number 6 | minimum
legalPersonName | 23,24 | 法定代表人姓名 | Legal representative | text 80 | minimum
principalName | 24 | 负责人姓名 | Person in charge | text 80 | minimum
principalPhone | 24 | 负责人联系方式 | Phone of the person in charge | phone 18 | minimum
orgAddress | 23,24 | 地址 | Address | text 200 | minimum from room
legalPersonCardKind | 23 | 法定代表人证件种类 | Document of the legal representative | code 3 cardKind | switch with legalPersonCardNumber
legalPersonCardNumber | 23 | 法定代表人证件号码 | Number of that document | document 50 | switch
legalPersonPhone | 23 | 法定代表人联系方式 | Phone of the legal representative | phone 18 | switch
principalCardKind | 24 | 负责人证件种类 | Document of the person in charge | code 3 cardKind | switch with principalCardNumber
principalCardNumber | 24 | 负责人证件号码 | Number of that document | document 50 | switch
registrationNumber | 24 | 登记证号 | Registration number | text 32 | switch
registrar | 24 | 登记管理机关代码 | Code of the registering authority | text 6 | switch
domicile | 24 | 住所 | Registered domicile | text 200 | switch
approvedOn | 24 | 批准日期 | Approved on | date 10 | switch
securityName | 23,24 | 治保负责人姓名 | Person in charge of security | text 50 | switch
securityPhone | 23,24 | 治保负责人联系方式 | Phone of that person | phone 18 | switch
hazardous | 23 | 是否危化企业 | Handles hazardous chemicals | code 1 yesNo | switch
safetyHazard | 23 | 安全隐患类型 | Hazard | code 2 safetyHazard | switch
attention | 23,24 | 关注程度 | Attention it needs | code 2 attention | switch
canHaveParty | 23,24 | 是否具备建立中共党组织条件 | Could have a Party organisation | code 1 yesNo | switch
hasParty | 23,24 | 是否有中共党组织 | Has a Party organisation | code 1 yesNo | switch
partyMembers | 23,24 | 中共党员数量 | Party members | number 6 | switch
hasUnion | 23,24 | 是否有工会 | Has a trade union | code 1 yesNo | switch
unionMembers | 23,24 | 工会会员数量 | Union members | number 6 | switch
hasYouthLeague | 23,24 | 是否有共青团组织 | Has a Youth League organisation | code 1 yesNo | switch
leagueMembers | 23,24 | 共青团团员数量 | League members | number 6 | switch
hasWomensFederation | 23,24 | 是否有妇联组织 | Has a women’s federation | code 1 yesNo | switch
women | 23,24 | 妇女数量 | Women | number 6 | switch
fundSource | 24 | 资金来源 | Source of funds | text 100 | switch
overseasBackground | 24 | 是否有境外背景 | Has a background abroad | code 1 yesNo | switch
`,
)
