/** A scheme of one ledger, the 名册 with the points of each unit, and a rank by them. */
export const SMALLEST_SCHEME = `办法: 最小
标识: 最小
施行: 2026-01-01
年度: 2026
满分: 100
小数: 2
序列: [科室]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 分: 数}}
得分项:
  得分: {公式: "分", 依据: 第一条}
排名: {按: 得分, 依据: 第二条}
`;
