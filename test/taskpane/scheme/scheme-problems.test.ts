/** @jest-environment node */
import { inWords } from '../../../src/taskpane/session/notice';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';

const faulty = '办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n满分: 100\n序列: [甲类]\n台帐: {}\n得分项: {}\n';

test.each([
  ['zh-CN', '县.yaml:7:1 S-KEY-UNKNOWN “办法”不认识的项“台帐”，是不是“台账”。'],
  ['en-US', '县.yaml:7:1 S-KEY-UNKNOWN Unknown key “台帐” in “办法” (did you mean “台账”?).'],
] as const)('what is wrong in a scheme file is said in the language of the pane: %s', async (locale, line) => {
  const session = new Session(new MemoryWorkbook({ 数据: [] }));
  await session.start();
  await session.choices.openScheme(faulty, '县.yaml');
  const { notice } = session.getState();
  expect(notice?.code).toBe('PANE-SCHEME-INVALID');
  expect((notice?.details ?? []).map((detail) => inWords(detail, locale)).find((said) => said.includes('S-KEY-UNKNOWN'))).toContain(line);
});
