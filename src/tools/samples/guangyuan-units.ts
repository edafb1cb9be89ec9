/** Units of the 广元 sample: the sequences of article 2, the seven bureaus of article 3, nine offices. Every vote and year is invented. */

export type Sequence = '县区交通运输局' | '局直属单位' | '局机关科室';
export type Vote = '优' | '良' | '合格' | '较差' | '差';

export interface SampleUnit {
  readonly name: string;
  readonly sequence: Sequence;
  readonly alias: string;
  /** First the head of the bureau, then the five other leaders. */
  readonly votes: readonly [Vote, Vote, Vote, Vote, Vote, Vote];
  /** Rank and grade of 2016 within the sequence. */
  readonly lastYear: readonly [rank: number, grade: '先进' | '合格' | '不合格'];
}

export const COUNTIES: readonly SampleUnit[] = [
  county('利州区', '利州局', ['优', '优', '优', '良', '良', '优'], [2, '先进']),
  county('昭化区', '昭化局', ['良', '良', '优', '合格', '良', '良'], [5, '合格']),
  county('朝天区', '朝天局', ['良', '优', '良', '良', '合格', '良'], [3, '先进']),
  county('旺苍县', '旺苍局', ['优', '良', '优', '优', '优', '良'], [1, '先进']),
  county('青川县', '青川局', ['良', '良', '良', '优', '良', '优'], [4, '先进']),
  county('剑阁县', '剑阁局', ['优', '良', '良', '良', '优', '良'], [6, '合格']),
  county('苍溪县', '苍溪局', ['合格', '良', '合格', '合格', '较差', '合格'], [7, '合格']),
];

export const BUREAUS: readonly SampleUnit[] = [
  unit('局直属单位', '市公路局', '公路局', ['优', '优', '优', '优', '良', '优'], [1, '先进']),
  unit('局直属单位', '市航务局', '航务海事局', ['良', '良', '合格', '良', '合格', '良'], [4, '先进']),
  unit('局直属单位', '市运管局', '运管局', ['优', '良', '优', '良', '优', '良'], [2, '先进']),
  unit('局直属单位', '市路政处', '路政处', ['良', '良', '良', '合格', '良', '良'], [5, '合格']),
  unit('局直属单位', '市交通质监站', '质监站', ['良', '优', '良', '良', '优', '良'], [3, '先进']),
  unit('局直属单位', '市交通运输指挥中心', '指挥中心', ['良', '良', '合格', '良', '优', '合格'], [6, '合格']),
  unit('局直属单位', '市交通造价站', '造价站', ['较差', '合格', '较差', '合格', '差', '合格'], [7, '合格']),
];

export const OFFICES: readonly SampleUnit[] = [
  unit('局机关科室', '局办公室', '办公室', ['优', '优', '良', '优', '优', '良'], [1, '先进']),
  unit('局机关科室', '政策法规科', '法规科', ['良', '良', '优', '合格', '良', '良'], [5, '合格']),
  unit('局机关科室', '综合规划科', '规划科', ['优', '优', '优', '良', '优', '优'], [2, '先进']),
  unit('局机关科室', '建设管理科', '建管科', ['优', '良', '良', '优', '良', '优'], [3, '先进']),
  unit('局机关科室', '运输管理科', '运输科', ['良', '合格', '良', '良', '良', '合格'], [7, '合格']),
  unit('局机关科室', '安全监督科', '安监科', ['良', '良', '优', '优', '良', '良'], [4, '先进']),
  unit('局机关科室', '财务审计科', '财审科', ['良', '良', '良', '合格', '优', '良'], [6, '合格']),
  unit('局机关科室', '人事教育科', '人教科', ['合格', '良', '合格', '良', '合格', '合格'], [8, '合格']),
  unit('局机关科室', '机关党委', '党委办', ['良', '优', '良', '良', '良', '良'], [9, '合格']),
];

export const UNITS: readonly SampleUnit[] = [...COUNTIES, ...BUREAUS, ...OFFICES];

function county(place: string, alias: string, votes: SampleUnit['votes'], lastYear: SampleUnit['lastYear']): SampleUnit {
  return unit('县区交通运输局', `${place}交通运输局`, alias, votes, lastYear);
}

function unit(sequence: Sequence, name: string, alias: string, votes: SampleUnit['votes'], lastYear: SampleUnit['lastYear']): SampleUnit {
  return { name, sequence, alias, votes, lastYear };
}
