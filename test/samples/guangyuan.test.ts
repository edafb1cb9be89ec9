import { sampleRows, sampleSheets, type Rows } from './sample-file';

const FILE = '广元交通-2017.xlsx';

async function rowsOf(sheet: string, headerRow = 1): Promise<Rows> {
  return (await sampleRows(FILE, sheet)).slice(headerRow + 1);
}

/** Indicator rows with the unit filled down its merged cell. */
async function indicators(): Promise<{ unit: string; cells: Rows[number] }[]> {
  let unit = '';
  return (await rowsOf('指标', 2)).map((cells) => {
    unit = String(cells[0] ?? unit);
    return { unit, cells };
  });
}

const counties = ['利州区', '昭化区', '朝天区', '旺苍县', '青川县', '剑阁县', '苍溪县'].map((place) => `${place}交通运输局`);
const bureaus = ['市公路局', '市航务局', '市运管局', '市路政处', '市交通质监站', '市交通运输指挥中心', '市交通造价站'];

test('sheets and headers, each titled 示例数据', async () => {
  const headers: Record<string, [number, string[]]> = {
    名册: [1, ['单位', '序列', '别名']],
    指标: [2, ['单位', '序号', '一级指标', '二级指标', '三级指标', '指标内容', '计量单位', '分值', '目标值', '完成值', '备注']],
    领导评价: [1, ['单位', '评价人', '等次']],
    加分: [1, ['单位', '工作事项', '层级', '书面依据', '分值']],
    扣分: [1, ['单位', '事由', '层级', '分数']],
    排位: [1, ['单位', '工作', '全省排位']],
    一票否决: [1, ['单位', '情形', '日期', '说明']],
    历年结果: [1, ['单位', '年度', '名次', '参评数', '等次']],
  };
  expect(await sampleSheets(FILE)).toEqual(Object.keys(headers));
  for (const [name, [row, header]] of Object.entries(headers)) {
    const rows = await sampleRows(FILE, name);
    expect(rows[0]?.[0]).toMatch(/广元市交通运输局.*（示例数据）$/);
    expect(rows[row]).toEqual(header);
  }
});

test('the roster has the seven counties, the seven bureaus of article 3 and nine offices', async () => {
  const roster = await rowsOf('名册');
  const of = (sequence: string): unknown[] => roster.filter((row) => row[1] === sequence).map((row) => row[0]);
  expect(of('县区交通运输局')).toEqual(counties);
  expect(of('局直属单位')).toEqual(bureaus);
  expect(of('局机关科室')).toHaveLength(9);
  expect(roster).toHaveLength(23);
});

test('the points of every unit add up to 200, but for 运输管理科 with 198', async () => {
  const sums = new Map<string, number>();
  for (const { unit, cells } of await indicators()) sums.set(unit, (sums.get(unit) ?? 0) + Number(cells[7]));
  expect(sums.size).toBe(23);
  expect([...sums].filter(([, sum]) => sum !== 200)).toEqual([['运输管理科', 198]]);
});

test('a completion lies between 70% and 130% of its target; 3.3 of 3 is there, and 2000万 is the only one that is no number', async () => {
  const odd: unknown[] = [];
  let exact = 0;
  for (const { unit, cells } of await indicators()) {
    const target = Number(cells[8]);
    const actual = Number(String(cells[9]).normalize('NFKC').trim());
    if (Number.isNaN(actual)) odd.push([unit, cells[9]]);
    else {
      expect(actual / target).toBeGreaterThanOrEqual(0.7);
      expect(actual / target).toBeLessThanOrEqual(1.3);
    }
    if (target === 3 && actual === 3.3) exact += 1;
  }
  expect(odd).toEqual([['剑阁县交通运输局', '2000万']]);
  expect(exact).toBeGreaterThan(0);
});

test('figures that are kept as text', async () => {
  const texts = (await indicators()).flatMap(({ unit, cells }) => (typeof cells[9] === 'string' ? [[unit, cells[9]]] : []));
  expect(texts).toEqual([
    ['剑阁县交通运输局', '2000万'],
    ['市公路局', '95'],
    ['市运管局', '１２０'],
    ['安全监督科', '88\u00a0'],
  ]);
});

test('serial numbers run without gap or repetition, but for two offices', async () => {
  const serials = new Map<string, number[]>();
  for (const { unit, cells } of await indicators()) serials.set(unit, [...(serials.get(unit) ?? []), Number(cells[1])]);
  const irregular = [...serials].filter(([, list]) => list.some((serial, index) => serial !== index + 1));
  expect(irregular).toEqual([
    ['政策法规科', [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11]],
    ['综合规划科', [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15]],
  ]);
});

test('article 6: heads of the counties, and only 苍溪县 above five under 重点工作; limits of the others', async () => {
  const heads = new Map<string, Set<string>>();
  const thirds = new Map<string, number>();
  let [level1, level2] = ['', ''];
  for (const { unit, cells } of await indicators()) {
    level1 = String(cells[2] ?? level1);
    level2 = cells[3] === null ? (cells[2] === null ? level2 : '') : String(cells[3]);
    const key = `${unit}/${level1}`;
    heads.set(key, (heads.get(key) ?? new Set()).add(level2));
    thirds.set(`${key}/${level2}`, (thirds.get(`${key}/${level2}`) ?? 0) + 1);
  }
  for (const county of counties) {
    expect(heads.get(`${county}/交通建设`)?.size).toBe(6);
    expect(heads.get(`${county}/管理服务`)?.size).toBe(8);
  }
  expect(counties.filter((county) => (heads.get(`${county}/重点工作`)?.size ?? 0) > 5)).toEqual(['苍溪县交通运输局']);
  for (const [key, count] of thirds) {
    if (key.includes('职能及量化指标')) expect(count).toBeLessThanOrEqual(8);
    if (key.includes('创新指标')) expect(count).toBeLessThanOrEqual(3);
    if (key.includes('保障指标')) expect(count).toBeLessThanOrEqual(6);
  }
});

test('every unit has one vote of 局长 and five of 其他局领导', async () => {
  const votes = await rowsOf('领导评价');
  expect(votes).toHaveLength(23 * 6);
  expect(votes.filter((row) => row[1] === '局长')).toHaveLength(23);
  expect(votes.every((row) => ['优', '良', '合格', '较差', '差'].includes(String(row[2])))).toBe(true);
});

test('bonuses: 23 points for 利州区, one work twice, one unknown level, one without basis, points only for 特殊贡献', async () => {
  const bonuses = await rowsOf('加分');
  const points: Record<string, number> = {
    中央: 10,
    省部级: 5,
    市厅级: 1,
    厅直和市级部门一等奖: 0.5,
    厅直和市级部门二等奖: 0.3,
    厅直和市级部门三等奖: 0.2,
  };
  const liZhou = bonuses.filter((row) => row[0] === '利州区交通运输局').map((row) => points[String(row[2])] ?? NaN);
  expect(liZhou).toEqual([10, 5, 5, 1, 1, 1]);
  const works = bonuses.map((row) => `${String(row[0])} ${String(row[1])}`);
  expect(works.filter((work, index) => works.indexOf(work) !== index)).toEqual(['市运管局 春运安全保障工作']);
  expect(bonuses.filter((row) => row[2] !== '特殊贡献' && !(String(row[2]) in points)).map((row) => [row[0], row[2]])).toEqual([
    ['剑阁县交通运输局', '国家级'],
  ]);
  expect(bonuses.filter((row) => row[3] === null).map((row) => row[0])).toEqual(['机关党委']);
  expect(bonuses.every((row) => (row[4] === null) === (row[2] !== '特殊贡献'))).toBe(true);
});

test('ranks are for bureaus and offices; only 机关党委 stands outside 1 to 21', async () => {
  const ranks = await rowsOf('排位');
  expect(ranks.filter((row) => counties.includes(String(row[0])))).toEqual([]);
  expect(ranks.filter((row) => Number(row[2]) > 21 || Number(row[2]) < 1).map((row) => [row[0], row[2]])).toEqual([['机关党委', 22]]);
});

test('deductions give points only for 上级考核; two vetoes with dates in 2017; results of 2016 for all', async () => {
  expect((await rowsOf('扣分')).every((row) => (row[3] === null) === (row[2] !== '上级考核'))).toBe(true);
  const vetoes = await rowsOf('一票否决');
  expect(vetoes).toHaveLength(2);
  // 42736 is 2017-01-01, 43101 is 2018-01-01.
  expect(vetoes.every((row) => Number(row[2]) >= 42_736 && Number(row[2]) < 43_101)).toBe(true);
  const history = await rowsOf('历年结果');
  expect(history.map((row) => row[1])).toEqual(Array.from({ length: 23 }, () => 2016));
});
