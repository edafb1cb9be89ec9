import { chooseScheme, readingsFor, type SchemesAtHand } from '../../../src/assessment/choices/choose';
import { OWN_SCHEME, readSettings, rememberChoices } from '../../../src/assessment/choices/settings';
import { workbook } from '../../support/snapshot';

/** A workbook that remembers this; keys as they stand in the file. */
const remembering = (settings: Readonly<Record<string, unknown>>) => ({ ...workbook({ 名册: [['单位'], ['甲']] }), settings });

const fit = (id: string, found: number, of: number) => ({ id, title: id, found, of });
const nothing = readSettings(remembering({}));
const text = { fileName: '本市.yaml', text: '办法: 本市' };

describe('which scheme a workbook is assessed by', () => {
  const atHand: SchemesAtHand = { hasOwn: false, shipped: ['甲', '乙'], fitting: () => fit('乙', 5, 8) };

  test.each([
    ['its own sheet before all', { ...nothing, scheme: '甲', schemeText: text }, { ...atHand, hasOwn: true }, { by: 'own' }],
    [
      'the text that it keeps before one of the same name',
      { ...nothing, scheme: '甲', schemeText: text },
      atHand,
      { by: 'kept', file: text },
    ],
    ['the shipped one that it names', { ...nothing, scheme: '甲' }, atHand, { by: 'named', id: '甲' }],
    ['none, where the one that it names is not at hand', { ...nothing, scheme: '丙' }, atHand, { by: null, wants: '丙', near: null }],
    ['a guess, where it names none', nothing, atHand, { by: 'fitting', id: '乙' }],
    ['a guess, where its own sheet is gone', { ...nothing, scheme: OWN_SCHEME }, atHand, { by: 'fitting', id: '乙' }],
    [
      'none, and none to be asked about, where one ledger of it is there',
      nothing,
      { ...atHand, fitting: () => fit('乙', 1, 8) },
      { by: null, wants: null, near: null },
    ],
    ['none, where it names none and none fits', nothing, { ...atHand, fitting: () => null }, { by: null, wants: null, near: null }],
    [
      'none, but a question, where no more than half of the ledgers of the nearest are there',
      nothing,
      { ...atHand, fitting: () => fit('乙', 4, 8) },
      { by: null, wants: null, near: fit('乙', 4, 8) },
    ],
  ])('%s', (_, settings, hand, choice) => {
    expect(chooseScheme(settings, hand)).toEqual(choice);
  });
});

describe('readings hold for the scheme that they were chosen for', () => {
  const readings = { 并列: '同名次不跳号' };

  test.each([
    ['the one that the workbook names', '甲', '甲', null, readings],
    ['another one has its own', '乙', '甲', null, {}],
    ['the one on the workbook’s own sheet', '本县', OWN_SCHEME, '本县', readings],
    ['the text of that sheet, given as a file', '本县', OWN_SCHEME, '本县', readings],
    ['another one than that of the sheet', '甲', OWN_SCHEME, '本县', {}],
    ['a sheet that is gone', '甲', OWN_SCHEME, null, {}],
    ['a sheet that came by, of the same name as the one before: a copy', '甲', '甲', '甲', readings],
    ['a sheet that came by from elsewhere', '本县', '甲', '本县', {}],
    ['any, where no scheme is named', '甲', null, null, readings],
  ])('%s', (_, id, scheme, own, held) => {
    expect(readingsFor(id, { scheme, readings }, own)).toEqual(held);
  });
});

describe('what a workbook remembers', () => {
  test('a period may stand as a text or as a number', () => {
    expect(readSettings(remembering({ 'kaoji.period': '2017年上半年' })).period).toBe('2017年上半年');
    expect(readSettings(remembering({ 'kaoji.period': 2017 })).period).toBe('2017');
    expect(readSettings(remembering({ 'kaoji.period': '' })).period).toBeNull();
  });

  test('of readings and names only the entry that has another shape is lost', () => {
    const { readings, names } = readSettings(
      remembering({ 'kaoji.readings': { 并列: '同名次不跳号', 扣分: 5, 封顶: null }, 'kaoji.names': ['得分', 7, '总分'] }),
    );
    expect(readings).toEqual({ 并列: '同名次不跳号' });
    expect(names).toEqual(['得分', '总分']);
  });

  test('values of another shape count as absent', () => {
    const settings = {
      'kaoji.scheme': 42,
      'kaoji.period': {},
      'kaoji.readings': ['甲'],
      'kaoji.writeAs': 'paper',
      'kaoji.names': {},
      'kaoji.result': { sheet: '考评结果-2017' },
    };
    expect(readSettings(remembering(settings))).toEqual(nothing);
  });

  test('a text of a scheme that cannot be read is a text all the same: no other scheme takes its place', () => {
    const { scheme, schemeText } = readSettings(
      remembering({ 'kaoji.scheme': '甲', 'kaoji.schemeText': { fileName: '本市.yaml', text: 3 } }),
    );
    expect(schemeText).toEqual({ fileName: '本市.yaml', text: '' });
    const atHand = { hasOwn: false, shipped: ['甲'], fitting: () => fit('甲', 8, 8) };
    expect(chooseScheme({ scheme, schemeText }, atHand)).toMatchObject({ by: 'kept' });
  });
});

describe('a choice is written', () => {
  test('as an edit for each that changed, and none for what stays or is not said', () => {
    const before = remembering({ 'kaoji.scheme': '甲', 'kaoji.readings': { 并列: '跳号' }, 'kaoji.period': 2017 });
    expect(
      rememberChoices(before, { scheme: '甲', schemeText: null, readings: { 并列: '跳号' }, period: '2017', writeAs: 'values' }),
    ).toEqual([]);
    expect(rememberChoices(before, { period: '2018' })).toEqual([{ kind: 'setting', key: 'kaoji.period', value: '2018' }]);
    expect(rememberChoices(before, {})).toEqual([]);
  });

  test('another scheme leaves no reading of the one before', () => {
    const before = remembering({ 'kaoji.scheme': '甲', 'kaoji.readings': { 并列: '跳号' } });
    expect(rememberChoices(before, { scheme: '乙', readings: {} })).toEqual([
      { kind: 'setting', key: 'kaoji.scheme', value: '乙' },
      { kind: 'setting', key: 'kaoji.readings', value: null },
    ]);
  });
});
