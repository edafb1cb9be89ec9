import { keptLooks, looksFrom, looksShape } from '../../../../src/workbook/officejs/write/mark-looks';
import { emptyImage, type PreImage } from '../../../../src/workbook/officejs/write/pre-image';

const white = { format: { fill: { color: '#FFFFFF' } } };
const yellow = { format: { fill: { color: '#FFE79A' } } };

/** Single cells below each other, in these fills. */
function filled(colors: readonly string[]): PreImage {
  const formats = colors.map((color, index) => ({
    sheet: '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}',
    area: { row: 3 + 2 * index, column: 1, rows: 1, columns: 1 },
    cells: [[{ format: { fill: { color } } }]],
  }));
  return { ...emptyImage(), formats };
}

test('what a mark keeps of looks comes back as it was', () => {
  const before: PreImage = {
    ...emptyImage(),
    formats: [
      {
        sheet: 's',
        area: { row: 0, column: 0, rows: 2, columns: 2 },
        cells: [
          [white, yellow],
          [white, {}],
        ],
      },
      { sheet: 't', area: { row: 4, column: 3, rows: 1, columns: 1 }, cells: [[yellow]] },
    ],
    widths: [{ sheet: 's', column: 2, points: 48 }],
    freezes: [{ sheet: 's', frozen: null }],
    tabs: [{ sheet: 's', color: '#FF0000' }],
  };
  const kept = looksShape.parse(JSON.parse(JSON.stringify(keptLooks(before))));
  expect(kept.looks).toEqual([white.format, yellow.format, {}]);
  const formats = [
    {
      ...before.formats[0],
      cells: [
        [white, yellow],
        [white, { format: {} }],
      ],
    },
    { ...before.formats[1] },
  ];
  expect(looksFrom(kept)).toEqual({ ...without(before), formats });
});

/** What is no look. */
function without({ contents: _, names: __, settings: ___, active: ____, ...looks }: PreImage) {
  return looks;
}

test('two thousand marked cells that look alike are kept, as many that all differ are too much', () => {
  const colors = Array.from({ length: 2_000 }, (_, index) => `#${index.toString(16).padStart(6, '0')}`);
  expect(keptLooks(filled(colors.map(() => '#FFE79A')))).not.toBeNull();
  expect(keptLooks(filled(colors))).toBeNull();
});
