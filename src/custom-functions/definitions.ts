import { needed, optional, repeating, type FunctionDefinition } from './definition';
import { cappedSums } from './on-cells/capped';
import { completionPoints, exactRounding, percentPoints, placePoints } from './on-cells/proportion';
import { sequenceRanks } from './on-cells/ranking';
import { tierPoints, gradeOf, interpolatedPoints } from './on-cells/tables';
import { vetoEffect } from './on-cells/veto';
import { votePoints } from './on-cells/votes';
import { weightedPoints } from './on-cells/weighted';
import { derivationTable } from './on-ledgers/derivation-table';
import { rangeFindings } from './on-ledgers/range-findings';
import { unitScores } from './on-ledgers/unit-scores';
import { one } from './spill';

const DECIMALS = optional('小数', 'decimals');

/** The functions over plain cells. */
const onCells: readonly FunctionDefinition[] = [
  {
    id: 'COMPLETION',
    name: '完成得分',
    help: 'COMPLETION',
    parameters: [
      needed('分值', 'points'),
      needed('目标值', 'target'),
      needed('完成值', 'actual'),
      optional('封顶率', 'cap'),
      optional('方向', 'direction'),
      DECIMALS,
    ],
    example: { formula: '=KAOJI.完成得分(80,100,120,110%)', result: '88' },
    compute: (args) =>
      completionPoints({
        points: args.need('分值'),
        target: args.need('目标值'),
        actual: args.need('完成值'),
        cap: args.maybe('封顶率'),
        direction: args.maybe('方向'),
        decimals: args.maybe('小数'),
      }),
  },
  {
    id: 'WEIGHTED',
    name: '加权得分',
    help: 'WEIGHTED',
    parameters: [needed('得分', 'scores'), needed('权重', 'weights'), DECIMALS],
    example: { formula: '=KAOJI.加权得分({96,90,85},{0.8,0.1,0.1})', result: '94.3' },
    compute: (args) => weightedPoints(args.need('得分'), args.need('权重'), args.maybe('小数')),
  },
  {
    id: 'PERCENT',
    name: '折算百分',
    help: 'PERCENT',
    parameters: [needed('得分', 'score'), needed('满分', 'full'), DECIMALS],
    example: { formula: '=KAOJI.折算百分(160,175)', result: '91.43' },
    compute: (args) => percentPoints(args.need('得分'), args.need('满分'), args.maybe('小数')),
  },
  {
    id: 'CAPPED',
    name: '封顶合计',
    help: 'CAPPED',
    parameters: [
      needed('单位', 'units'),
      needed('事项', 'works'),
      needed('分值', 'points'),
      needed('封顶', 'cap'),
      optional('只算单位', 'asked'),
    ],
    example: { formula: '=KAOJI.封顶合计({"甲局";"甲局";"甲局"},{"治超";"治超";"宣传"},{10;8;5},12,"甲局")', result: '12' },
    compute: (args) => cappedSums(args.need('单位'), args.need('事项'), args.need('分值'), args.need('封顶'), args.maybe('只算单位')),
  },
  {
    id: 'VOTES',
    name: '评价得分',
    help: 'VOTES',
    parameters: [needed('评价', 'votes'), needed('分值表', 'table'), optional('评价人', 'voters')],
    example: {
      formula: '=KAOJI.评价得分({"良";"优";"优"},{"评价人","优","良";"局长",5,2.5;"其他局领导",1,0.5},{"局长";"其他局领导";"其他局领导"})',
      result: '4.5',
    },
    compute: (args) => votePoints(args.need('评价'), args.need('分值表'), args.maybe('评价人')),
  },
  {
    id: 'PLACE',
    name: '排位加分',
    help: 'PLACE',
    parameters: [needed('排位', 'place'), optional('基准', 'base'), optional('每位分值', 'each')],
    example: { formula: '=KAOJI.排位加分(8)', result: '0.6' },
    compute: (args) => placePoints(args.need('排位'), args.maybe('基准'), args.maybe('每位分值')),
  },
  {
    id: 'TIERS',
    name: '分段得分',
    help: 'TIERS',
    parameters: [needed('数值', 'value'), needed('分段表', 'table'), optional('等于上界', 'edge')],
    example: { formula: '=KAOJI.分段得分(75,{60,0;80,5;100,10})', result: '5' },
    compute: (args) => tierPoints(args.need('数值'), args.need('分段表'), args.maybe('等于上界')),
  },
  {
    id: 'INTERPOLATE',
    name: '插值得分',
    help: 'INTERPOLATE',
    parameters: [needed('数值', 'value'), needed('点表', 'table'), DECIMALS],
    example: { formula: '=KAOJI.插值得分(75,{60,0;90,10})', result: '5' },
    compute: (args) => interpolatedPoints(args.need('数值'), args.need('点表'), args.maybe('小数')),
  },
  {
    id: 'RANK',
    name: '序列名次',
    help: 'RANK',
    parameters: [needed('得分', 'scores'), optional('序列', 'sequences'), optional('并列', 'ties'), optional('顺序', 'order')],
    example: { formula: '=KAOJI.序列名次({190;180;180;170})', result: '1、2、2、4' },
    compute: (args) => sequenceRanks(args.need('得分'), args.maybe('序列'), args.maybe('并列'), args.maybe('顺序')),
  },
  {
    id: 'GRADE',
    name: '评定等次',
    help: 'GRADE',
    parameters: [needed('得分或名次', 'value'), needed('等次表', 'table'), optional('依据', 'basis')],
    example: { formula: '=KAOJI.评定等次(3,{4,"先进";"其他","合格"},"按名次")', result: '先进' },
    compute: (args) => gradeOf(args.need('得分或名次'), args.need('等次表'), args.maybe('依据')),
  },
  {
    id: 'ROUND',
    name: '精确舍入',
    help: 'ROUND',
    parameters: [needed('数', 'value'), DECIMALS, optional('方式', 'mode')],
    example: { formula: '=KAOJI.精确舍入(1.005,2)', result: '1.01' },
    compute: (args) => exactRounding(args.need('数'), args.maybe('小数'), args.maybe('方式')),
  },
  {
    id: 'VETO',
    name: '否决影响',
    help: 'VETO',
    parameters: [
      needed('得分或等次', 'score'),
      needed('否决起数', 'count'),
      optional('每起扣分', 'each'),
      optional('取消的等次', 'cancelled'),
      optional('改评为', 'instead'),
    ],
    example: { formula: '=KAOJI.否决影响(226.1,1,5)', result: '221.1' },
    compute: (args) =>
      vetoEffect(args.need('得分或等次'), args.need('否决起数'), args.maybe('每起扣分'), args.maybe('取消的等次'), args.maybe('改评为')),
  },
];

/** The functions on a scheme: the workbook's own, or one by its id. */
const onScheme: readonly FunctionDefinition[] = [
  {
    id: 'UNITS',
    name: '单位计分',
    help: 'UNITS',
    parameters: [needed('单位', 'units'), needed('办法', 'scheme'), repeating('台账', 'ledgers')],
    example: { formula: '=KAOJI.单位计分("全部","",名册!A3:C30,ISBLANK(名册!A3:C30),指标!A3:K400,ISBLANK(指标!A3:K400))', result: '' },
    compute: (args) => unitScores(args.assessor.score(args.maybe('办法'), args.ledgers), args.maybe('单位')),
  },
  {
    id: 'DERIVE',
    name: '得分推导',
    help: 'DERIVE',
    parameters: [needed('单位', 'unit'), needed('得分项', 'item'), needed('办法', 'scheme'), repeating('台账', 'ledgers')],
    example: { formula: '=KAOJI.得分推导("利州区交通运输局","考核得分","",名册!A3:C30,指标!A3:K400)', result: '' },
    compute: (args) => derivationTable(args.assessor.score(args.maybe('办法'), args.ledgers), args.need('单位'), args.maybe('得分项')),
  },
  {
    id: 'FINDINGS',
    name: '区域校验',
    help: 'FINDINGS',
    parameters: [needed('区域', 'area'), needed('办法', 'scheme'), repeating('台账', 'ledgers')],
    example: { formula: '=KAOJI.区域校验(指标!A3:K60,"",名册!A3:C30,指标!A3:K400)', result: '' },
    compute: (args) => rangeFindings(args.assessor.assess(args.maybe('办法'), args.ledgers), args.need('区域')),
  },
  {
    id: 'LOADED',
    name: '已加载',
    help: 'LOADED',
    parameters: [],
    example: { formula: '=KAOJI.已加载()', result: 'TRUE' },
    compute: () => one(true),
  },
];

/** Every custom function of Kaoji, in the order of the help pages. */
export const definitions: readonly FunctionDefinition[] = [...onCells, ...onScheme];
