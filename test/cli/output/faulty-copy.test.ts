import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { pack, partText, setPartText, unpack } from '../../../src/xlsx/package';

const SAMPLE = join(__dirname, '../../../assets/samples/广元交通-2017.xlsx');

/** A file that can be read, and of which no program would open a copy: its styles have no content type. */
function withoutContentType(): Uint8Array {
  const parts = unpack(readFileSync(SAMPLE));
  const types = partText(parts, '[Content_Types].xml') ?? '';
  setPartText(
    parts,
    '[Content_Types].xml',
    types.replace(/<Override PartName="\/xl\/styles\.xml"[^<>]*>/, '').replace('Extension="xml"', 'Extension="png"'),
  );
  return pack(parts);
}

test('a copy that others could not open is refused, with the reason, and no file is left behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-'));
  const [file, out] = [join(folder, '指标.xlsx'), join(folder, '结果.xlsx')];
  writeFileSync(file, withoutContentType());
  const errors: string[] = [];
  expect(
    await main(
      ['score', file, '--out', out],
      () => undefined,
      (line) => errors.push(line),
    ),
  ).toBe(2);
  expect(errors).toEqual([
    '没有写出副本：写好的文件再读一遍时有误（部件 xl/styles.xml 没有内容类型），原文件没有改动。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重试。',
  ]);
  expect(existsSync(out)).toBe(false);
});
