import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAddIn } from '../../src/workbench/ribbon';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

describe('the ribbon read from the manifest', () => {
  test('has the group 考绩 with its seven buttons in order', () => {
    const {
      id,
      name,
      groups: [group, ...others],
    } = readAddIn(manifest, 'zh-CN');
    expect(id).toBe('6f0c2a5e-3d0b-4c1e-9a7d-5b8e2f4a1c37');
    expect(name).toBe('考绩');
    expect(others).toEqual([]);
    expect(group?.label).toBe('考绩');
    expect(group?.buttons.map(({ label, action }) => [label, action])).toEqual([
      ['打开窗格', { kind: 'pane' }],
      ['校验', { kind: 'function', name: 'kaoji.check' }],
      ['计分', { kind: 'function', name: 'kaoji.score' }],
      ['推导', { kind: 'function', name: 'kaoji.explain' }],
      ['撤销', { kind: 'function', name: 'kaoji.undo' }],
      ['上一条', { kind: 'function', name: 'kaoji.previous' }],
      ['下一条', { kind: 'function', name: 'kaoji.next' }],
    ]);
  });

  test('takes the texts of the locale where the manifest has them', () => {
    const [group] = readAddIn(manifest, 'en-US').groups;
    expect(group?.label).toBe('Kaoji');
    expect(group?.buttons.map(({ label }) => label)).toEqual(['Open pane', 'Check', 'Score', 'Explain', 'Undo', 'Previous', 'Next']);
  });

  test('takes icons from our own origin, whatever origin the manifest names', () => {
    const icons = readAddIn(manifest, 'zh-CN').groups.flatMap(({ buttons }) => buttons.map(({ icon }) => icon));
    expect(icons).toEqual([
      '/assets/pane-32.png',
      '/assets/check-32.png',
      '/assets/score-32.png',
      '/assets/explain-32.png',
      '/assets/undo-32.png',
      '/assets/previous-32.png',
      '/assets/next-32.png',
    ]);
  });

  test('refuses what is not XML', () => {
    expect(() => readAddIn('<OfficeApp><Group>', 'zh-CN')).toThrow('not well-formed');
  });
});
