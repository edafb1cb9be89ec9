import { pointsToWidth, widthToPoints } from '../../src/xlsx';

// Excel's own standard column: 64 pixels, 48 points, written 9.140625 in the file.
test('the standard column of Excel', () => {
  expect(widthToPoints(9.140625)).toBe(48);
  expect(pointsToWidth(48)).toBe(9.140625);
});

test.each([12, 30, 66, 96.75, 300])('%d points come back', (points) => {
  expect(widthToPoints(pointsToWidth(points))).toBe(points);
});

// A new workbook of Chinese Excel (宋体 11): 72 pixels, 54 points, written 9 in the file.
test('the standard column of Chinese Excel', () => {
  const font = { name: '宋体', size: 11 };
  expect(widthToPoints(9, font)).toBe(54);
  expect(pointsToWidth(54, font)).toBe(9);
});
