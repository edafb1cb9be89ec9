import { Argument } from '../../../src/custom-functions/argument';
import { RangeAssessor } from '../../../src/custom-functions/on-ledgers/assess-ranges';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { shippedLibrary } from '../../../src/regulations';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { areaOf, workbook } from '../../support/snapshot';
import { shippedText } from '../../support/shipped-text';

const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan.yaml', shippedLibrary);
if (scheme === null) throw new Error('the shipped scheme is right');
const guangyuan = scheme;

function follow(live: WorkbookContext, readings: Readonly<Record<string, string>> = {}): WorkbookContext {
  live.follow({ scheme: guangyuan, readings, period: '2017' }, workbook({}));
  return live;
}

/** Fresh cells with the same contents, as a host hands them over for each call. */
function ledgers(actual: CellValue = 120, sheet = '指标'): Argument[] {
  const area = (name: string, cells: CellValue[][]): Argument =>
    new Argument('台账', cells, { sheet: name, area: areaOf(`A1:D${String(cells.length)}`) });
  return [
    area('名册', [
      ['单位', '序列', null, null],
      ['甲科', '局机关科室', null, null],
    ]),
    area(sheet, [
      ['单位', '分值', '目标值', '完成值'],
      ['甲科', 80, 100, actual],
    ]),
  ];
}

test('calls over the same cells read and score them once, whichever function asks', () => {
  const assessor = new RangeAssessor(follow(new WorkbookContext()));
  const scored = assessor.score(null, ledgers());
  expect(assessor.score(null, ledgers())).toBe(scored);
  expect(assessor.assess(null, ledgers()).explain).toBe(scored.explain);
  expect(assessor.assess(null, ledgers())).toBe(assessor.assess(null, ledgers()));
});

test('another value, another error, another place, another reading is another call', () => {
  const live = follow(new WorkbookContext());
  const assessor = new RangeAssessor(live);
  const scored = assessor.score(null, ledgers());
  const points = (all: typeof scored): unknown => all.units[0]?.items[0]?.shown.text;
  expect(points(scored)).toBe('88.00');
  // 80 × 90% = 72
  expect(points(assessor.score(null, ledgers(90)))).toBe('72.00');
  expect(points(assessor.score(null, ledgers(null)))).toBe('待补');
  expect(points(assessor.score(null, ledgers('')))).toBe('待补');
  const failed = assessor.score(null, ledgers({ error: '#N/A' }));
  expect(assessor.score(null, ledgers({ error: '#N/A' }))).toBe(failed);
  expect(assessor.score(null, ledgers({ error: '#REF!' }))).not.toBe(failed);
  expect(assessor.score(null, ledgers(120, '指标-甲'))).not.toBe(scored);
  follow(live, { 并列: '同名次不跳号' });
  expect(assessor.score(null, ledgers())).not.toBe(scored);
});

test('ledgers of any length are shared within one recalculation', () => {
  const assessor = new RangeAssessor(follow(new WorkbookContext()));
  const long = (): Argument[] => {
    const [roster, indicators] = ledgers();
    const rows = Array.from({ length: 130_000 }, (): CellValue[] => ['甲科', 1, 1, 1]);
    return roster === undefined || indicators === undefined
      ? []
      : [roster, new Argument('台账', [...indicators.cells, ...rows], { sheet: '指标', area: areaOf('A1:D130002') })];
  };
  expect(assessor.score(null, long())).toBe(assessor.score(null, long()));
});
