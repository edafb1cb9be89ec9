import type { CellValue } from '../../../../src/workbook/cells/cell';
import type { Snapshot } from '../../../../src/workbook/snapshot';
import { workbook } from '../../../support/snapshot';

/** 2018-01-15 is day 43115 from 1900. */
const MONDAY = 43_115;

/**
 * Three units under 大石桥计分. 市甲局 as in the regulation's first worked case: 91.19; three of its four records take something off.
 * 市乙局 loses nothing. 市丙局 is scored by what its superiors report: its tasks are only checked.
 */
export const DASHIQIAO: Readonly<Record<string, CellValue[][]>> = {
  名册: [
    ['序号', '单位', '序列', '任务数量', '任务分值', '完成重点任务', '完成考核任务', '公务员人数', '班子初评'],
    [1, '市甲局', '市直第一类', 2, 175, '是', '是', 43, '较好'],
    [2, '市乙局', '市直第一类', 1, 60, '是', '是', 20, '好'],
    [3, '市丙局', '市委部门和垂管单位', 1, 10, '是', '是', 10, '好'],
  ],
  任务项目: [
    ['单位', '指标序号', '指标内容', '分值', '考核主体', '完成得分'],
    ['市甲局', 1, '主要污染物排放总量削减', 100, '市环保局', 90],
    ['市甲局', 2, '城市环境空气质量达标天数比例', 75, '市政府绩效办', 68],
    ['市乙局', 1, '固定资产投资', 60, '市发改局', 60],
    ['市丙局', 1, '税收征管', 10, '市财政局', 5],
  ],
  成绩汇总: [
    ['单位', '过程得分', '党建得分', '领导评价', '公众评议'],
    ['市甲局', 95, 92, 90, 86],
    ['市乙局', 100, 100, 100, 100],
  ],
  上级反馈: [
    ['单位', '成绩'],
    ['市丙局', 93.456],
  ],
  察访核验: [
    ['单位', '事项', '扣分', '指标中已扣', '状态'],
    ['市甲局', '会议迟到', 0.5, '否', '审定'],
    ['市甲局', '指标里扣过', 3, '是', '审定'],
    ['市甲局', '还没有审定', 5, '否', '上报'],
  ],
  加减分: [
    ['单位', '类型', '事项', '分值', '提出单位', '状态'],
    ['市甲局', '加分', '省级表彰', 2, '市甲局', '审定'],
    ['市甲局', '减分', '被通报批评', 1, '市委督查室', '审定'],
  ],
  反馈复核: [
    ['单位', '收到日期', '申请日期', '扣分事项', '扣分依据'],
    ['市甲局', MONDAY, null, null, null],
  ],
};

export function dashiqiao(changed: Readonly<Record<string, CellValue[][]>> = {}): Snapshot {
  return workbook({ ...DASHIQIAO, ...changed });
}
