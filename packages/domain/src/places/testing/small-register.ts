import { buildPlaceIndex, type Place } from '../index.ts'

/** A city with one name of everything: shared names, near sounds, estates, roads, grids. Names are made up. */
export const smallRegister: readonly Place[] = [
  area('3506', '漳州市'),
  area('350603', '龙文区'),
  area('350603003', '蓝田街道'),
  area('350603003003', '毅阳社区居委会'),
  area('350603003003001', '第一网格'),
  area('350603003003002', '第二网格'),
  area('350603003004', '后坂社区'),
  area('350603003005', '长福社区'),
  area('350603101', '云霞镇'),
  area('350603101201', '后坂村委会'),
  area('350603101202', '云霞镇望海村委会'),
  area('350603101203', '前林村委会'),
  area('350603102', '石岭镇'),
  area('350603102201', '后坂村委会'),
  area('350603102202', '上墘村委会'),
  area('350603102203', '南宁村委会'),
  area('350603102204', '兰林村委会'),
  area('350603102205', '施厝村委会'),
  area('350603102206', '丰田村委会'),
  building('b1', '水岸花园', ['350603003003001', '水仙大街102号']),
  building('b2', '水岸花园1号楼', ['350603003003001', '水仙大街102号']),
  building('b3', '水岸花园3号楼', ['350603003003001', '水仙大街102号']),
  building('b4', '荔园小区3号楼', ['350603003004', '学府路8号']),
  building('b5', '荔园小区3号楼', ['350603101201', '元光路8号']),
  building('b6', '前林村12号', ['350603101203', '']),
  { id: 'r1', kind: 'road', name: '水仙大街', areaCode: '350603003' },
  { id: 'l1', kind: 'landmark', name: '大榕树', aliases: ['歪脖子树'], areaCode: '350603003003' },
]

export const smallIndex = buildPlaceIndex(smallRegister)

function area(areaCode: string, name: string): Place {
  return { id: areaCode, kind: 'area', name, areaCode }
}

function building(id: string, name: string, [areaCode, address]: readonly [string, string]): Place {
  return { id, kind: 'building', name, areaCode, address }
}
