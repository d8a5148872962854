type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const borderRefusals = {
  'border.no-grid': {
    status: 422,
    zh: '找不到这个网格，请在地图上重新选一个。',
    en: 'There is no such grid. Choose one on the map.',
  },
  'border.cut-not-through': {
    status: 422,
    zh: '这条线没有切开网格。请从网格外面画起，穿过网格，画到外面为止。',
    en: 'The line does not divide the grid. Draw it from outside, through the grid, to the outside.',
  },
  'border.cut-too-often': {
    status: 422,
    zh: '这条线把网格切成了好几块。一次只能切成两块，请分几次切。',
    en: 'The line divides the grid into several pieces. Cut it in two, one cut at a time.',
  },
  'border.too-few-corners': {
    status: 422,
    zh: '至少要点三个点，才能围成一块地方。',
    en: 'It takes at least three corners to enclose some ground.',
  },
  'border.does-not-fit': {
    status: 422,
    zh: '文件里的边界和社区现有范围相差太大。请检查是不是选错了社区或坐标系。',
    en: 'The borders in the file differ too much from the ground of the community. Check the community and the coordinate system.',
  },
  'border.coord-unknown': {
    status: 422,
    zh: '这个社区还没有边界可以比对，请选明文件用的坐标系。',
    en: 'This community has no borders to compare with. Say which coordinate system the file uses.',
  },
  'border.file-unreadable': {
    status: 422,
    zh: '文件读不出来。请用 GeoJSON，或把 Shapefile 的 shp、dbf、prj 等文件一起压缩成 zip。',
    en: 'The file cannot be read. Use GeoJSON, or a zip with the shp, dbf and prj files of a shapefile.',
  },
  'border.file-empty': {
    status: 422,
    zh: '文件里没有这个社区的网格。请检查网格代码，或是不是选错了社区。',
    en: 'The file has no grid of this community. Check the codes, and the community.',
  },
  'codes.faults': {
    status: 422,
    zh: '清单里还有不能执行的行，请改好文件后重新导入。',
    en: 'Some rows of the list cannot be carried out. Mend the file and read it again.',
  },
  'codes.pending': {
    status: 409,
    zh: '已有一份区划代码变更清单等待生效，请先撤回或等它生效。',
    en: 'A list of changed codes waits for its day. Withdraw it first, or wait.',
  },
  'codes.not-the-last': {
    status: 409,
    zh: '只能撤销最近一份已生效的清单；有清单等待生效时，请先撤回那一份。',
    en: 'Only the last list in force can be taken back; while another waits for its day, withdraw that one first.',
  },
  'codes.in-the-way': {
    status: 409,
    zh: '清单生效后有的区划又变了，现在不能撤销，请按页面上列出的原因先处理。',
    en: 'Areas have changed since the list came into force. Settle what is listed first.',
  },
  'codes.same-building': {
    status: 422,
    zh: '合并的社区里有同名的楼栋，请先在人房登记里把其中一栋改名。',
    en: 'Communities to be merged have buildings of the same name. Rename one of them in the registry first.',
  },
  'border.not-neighbours': {
    status: 422,
    zh: '这两个网格不相邻，只有相邻的网格才能合并。',
    en: 'These grids do not lie beside each other. Only neighbours can be joined.',
  },
  'border.outer': {
    status: 422,
    zh: '这是社区（村）的外边界，不能在这里改动。',
    en: 'This is the border of the community, which cannot be changed here.',
  },
  'border.no-corner': {
    status: 422,
    zh: '这里没有边界点，请在地图或列表里重新选一个。',
    en: 'There is no corner here. Choose one on the map or in the list.',
  },
  'border.corner-held': {
    status: 422,
    zh: '这个点是几个网格的交界点，不能去掉，可以移动。',
    en: 'Several borders meet in this corner. It can be moved, not taken out.',
  },
  'border.would-cross': {
    status: 422,
    zh: '这样改，边界会互相交叉，没有改动。请把点放在两侧网格之内。',
    en: 'Borders would cross each other. Nothing was changed; keep the corner within the grids on both sides.',
  },
  'border.would-part': {
    status: 422,
    zh: '这样改，会有网格断成几块，没有改动。',
    en: 'A grid would fall apart into pieces. Nothing was changed.',
  },
  'border.nothing-left': {
    status: 422,
    zh: '有的网格一点地方也没有了。不再需要的网格，请用“并”并入相邻网格。',
    en: 'A grid would have no ground left. Join it to a neighbour instead.',
  },
  'border.too-tangled': {
    status: 422,
    zh: '这些边界线缠在一起，理不清，请检查文件或重新画。',
    en: 'These borders are too tangled to be sorted out. Check the file, or draw them again.',
  },
  'border.overlap': {
    status: 422,
    zh: '有的地方同时属于两个网格，请先改好再提交。',
    en: 'Some ground belongs to two grids. Mend that first.',
  },
  'border.gap': {
    status: 422,
    zh: '社区里有的地方不属于任何网格，请先改好再提交。',
    en: 'Some ground of the community belongs to no grid. Mend that first.',
  },
  'border.outside': {
    status: 422,
    zh: '有的网格超出了社区（村）的边界，请先改好再提交。',
    en: 'A grid reaches beyond the community. Mend that first.',
  },
  'border.code-twice': {
    status: 422,
    zh: '两个网格用了同一个代码，请改成不同的代码。',
    en: 'Two grids have the same code. Give them different ones.',
  },
  'border.nothing-changed': {
    status: 422,
    zh: '边界和名称都没有变化，不用提交。',
    en: 'Neither borders nor names differ. There is nothing to change.',
  },
  'border.pending': {
    status: 409,
    zh: '这个社区已有一次等待生效的调整，请先撤回或等它生效。',
    en: 'A change of this community waits for its day. Withdraw it first, or wait.',
  },
  'border.settled': {
    status: 409,
    zh: '这次调整已经生效或已撤回，请刷新后再看。',
    en: 'This change is in force already, or was withdrawn. Reload to see.',
  },
  'border.day-passed': {
    status: 422,
    zh: '生效日期不能早于今天。',
    en: 'The day cannot lie before today.',
  },
} as const satisfies Record<string, Words>
