import { pack, PackageParts, partText, setPartText, unpack } from '../../src/xlsx/package';

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('an archive comes back as it was packed', () => {
  const parts = [
    ['甲/乙.xml', encoded('<a/>'.repeat(500))],
    ['空', new Uint8Array()],
    ['一', Uint8Array.from([7])],
  ] as const;
  expect([...unpack(pack(parts))]).toEqual(parts);
  expect([...unpack(pack(parts, 'stored'))]).toEqual(parts);
});

test('a part that nobody changes stays packed as it was, one that changes keeps its name and place', () => {
  const parts = unpack(
    pack([
      ['xl/A.xml', encoded('<a/>')],
      ['xl/B.xml', encoded('<b/>')],
    ]),
  );
  setPartText(parts, 'XL\\a.xml', '<c/>');
  const again = unpack(pack(parts));
  expect([...again.keys()]).toEqual(['xl/A.xml', 'xl/B.xml']);
  expect(partText(again, 'xl/a.xml')).toBe('<c/>');
});

test('a part is the same by any way of writing its name', () => {
  const parts = new PackageParts([['xl/Work Sheets/sheet1.xml', encoded('<a/>')]]);
  for (const name of ['xl/work sheets/sheet1.xml', '/xl/Work%20Sheets/sheet1.xml', 'XL\\WORK SHEETS\\SHEET1.XML'])
    expect(parts.nameOf(name)).toBe('xl/Work Sheets/sheet1.xml');
  expect(parts.has('xl/work%zzsheets/sheet1.xml')).toBe(false);
});
