export const statement = 'select area_code from indicators.cell group by area_code order by sum(hits) desc'
