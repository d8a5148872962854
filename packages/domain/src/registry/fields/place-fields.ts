import type { Field } from './field.ts'
import { readFields } from './read-fields.ts'

/** Table 16, of a room; whoever rents it is known from the people who live there. */
const roomTable = `
use | 16 | 建筑用途 | Use | code 2 buildingUse | minimum from building
rentalUse | 16 | 出租用途 | Let as | code 2 rentalUse | switch
hazard | 16 | 隐患类型 | Hazard | code 2 hazard | switch
roomAddress | 16 | 房屋地址 | Address | text 80 | minimum from room
roomNumber | 16 | 房屋编号 | Number of the dwelling | text 28 | minimum from room
floorArea | 16 | 建筑面积 | Floor area, m² | number 8 | switch
ownerName | 16 | 房主姓名 | Owner | text 80 | switch
ownerIdCard | 16 | 房主证件号码 | Id card of the owner | idCard 18 | switch
ownerCreditCode | 16 | 房主统一社会信用代码 | Credit code of the owner | creditCode 18 | switch
ownerPhone | 16 | 房主联系方式 | Phone of the owner | phone 18 | switch
ownerAddress | 16 | 房主现居详址 | Where the owner lives | text 80 | switch
tenantIdCard | 16 | 承租人公民身份号码 | Id card of the tenant | idCard 18 | minimum from household
tenantName | 16 | 承租人姓名 | Tenant | text 50 | minimum from household
tenantPhone | 16 | 承租人联系方式 | Phone of the tenant | phone 18 | minimum from household
`

/** Tables 8 and 9. Nothing of them is asked at a door: it is counted, or known from the areas. */
const buildingTable = `
buildingName | 9 | 楼栋名称 | Building | text 80 | minimum from building
buildingAddress | 9 | 楼栋地址 | Address | text 200 | minimum from building
entranceCount | 9 | 单元数 | Entrances | number 4 | minimum from entrance
floorCount | 9 | 层数 | Floors | number 4 | minimum from room
buildingRooms | 9 | 楼栋户数 | Dwellings | number 6 | minimum from room
buildingPeople | 9 | 楼栋人数 | People | number 6 | minimum from residence
`
const gridTable = `
gridCode | 8 | 网格编码 | Grid code | text 15 | minimum from area
gridName | 8 | 网格名称 | Grid | text 80 | minimum from area
gridRooms | 8 | 房屋数 | Dwellings | number 8 | minimum from room
gridPeople | 8 | 人数 | People | number 8 | minimum from residence
`

export const placeFields: readonly Field[] = [
  ...readFields('room', roomTable),
  ...readFields('building', buildingTable),
  ...readFields('grid', gridTable),
]
