import type { WordedDerivation } from '../../../src/assessment/wording/derivation';
import { inWords } from '../../../src/messages/catalogue';
import { assessTransport, only } from '../../support/transport';

const english = (assessment: ReturnType<typeof assessTransport>, code: string): string => inWords(only(assessment, code).message, 'en-US');

test('a misspelt option is told in English, the nearest one included', () => {
  expect(english(assessTransport({ 加分: [['市公路局', '养护示范', '省部级级', '通报', null]] }), 'L-OPTION-UNKNOWN')).toMatch(
    /^“省部级级” is not a value of “层级” \(did you mean “省部级”\?\)\. Allowed: /u,
  );
});

test('what is missing is told in English, down to the row', () => {
  expect(
    english(
      assessTransport({ 指标: [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 200, 100, null]] }),
      'C-PENDING',
    ),
  ).toBe('市公路局 is pending: 指标 row 2 养护 完成值. Until then it has no total, and ranks that it may still change are provisional.');
});

test('a derivation reads in English: readings, rows and remarks', () => {
  const assessment = assessTransport({
    指标: [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 200, 100, 99]],
    领导评价: [['市公路局', '局长', '优']],
  });
  const read = (item: string): string[] => {
    const told: string[] = [];
    const visit = ({ label, note, children }: WordedDerivation): void => {
      told.push(inWords(label, 'en-US'), ...(note === null ? [] : [inWords(note, 'en-US')]));
      children.forEach(visit);
    };
    const derivation = assessment.explain('市公路局', item);
    if (derivation !== null) visit(derivation);
    return told;
  };
  expect(read('考核得分')).toEqual(
    expect.arrayContaining(['Reading: 公式外的加扣', '指标 row 2 养护', 'Confidential: 1 row, only the aggregate is shown']),
  );
  expect(read('名次')).toEqual(expect.arrayContaining(['1. 市公路局', 'This unit']));
});
