import { schemeWord } from '../../messages/scheme/scheme-words';
import { TO_END, WITH_LEFT, type DeclaredColumn, type DeclaredForm, type DeclaredLooks, type DeclaredRow } from '../declared-form';
import type { FormYaml } from '../schema/scheme-schema';
import type { BuildContext } from './build-context';

/**
 * 标准表: the forms that a scheme declares. Assumes only that what is written is right in its shape; which default forms there are, and
 * what placeholders mean, is known where forms are filled.
 */
export function buildForms(context: BuildContext): DeclaredForm[] {
  return Object.entries(context.yaml.标准表).flatMap(([name, yaml]) => buildForm(name, yaml, context) ?? []);
}

function buildForm(name: string, yaml: FormYaml, context: BuildContext): DeclaredForm | null {
  const path = ['标准表', name];
  const at = context.source.atKey(path);
  const { 照: like, 行: rows, 出: offered = '是', ...rest } = yaml;
  const others = Object.keys(rest).filter((key) => yaml[key as keyof FormYaml] !== undefined);
  if (offered === '否') {
    const left = [...(like === undefined ? [] : ['照']), ...(rows === undefined ? [] : ['行']), ...others];
    for (const key of left) context.reportKey('S-FORM-KEY', [...path, key], { form: name, key, with: schemeWord('formWithheld') });
    return left.length > 0 ? null : { name, at, kind: 'withheld' };
  }
  if ((like === undefined) === (rows === undefined)) {
    context.reportKey('S-FORM-KIND', path, { form: name });
    return null;
  }
  const looks = looksOf(yaml, path, context);
  if (like !== undefined) {
    const wrong = (['每张', '须'] as const).filter((key) => yaml[key] !== undefined);
    for (const key of wrong) context.reportKey('S-FORM-KEY', [...path, key], { form: name, key, with: schemeWord('formLike', { like }) });
    return { name, at, kind: 'like', like, ...looks };
  }
  const per = yaml.每张 === undefined ? null : yaml.每张 === '单位' ? 'unit' : 'group';
  const lines = rowsOf(yaml, path, context);
  return { name, at, kind: 'written', per, complete: yaml.须 !== undefined, rows: lines, ...looks };
}

const PAPERS = {
  A4纵向: { size: 'A4', orientation: 'portrait' },
  A4横向: { size: 'A4', orientation: 'landscape' },
  A3纵向: { size: 'A3', orientation: 'portrait' },
  A3横向: { size: 'A3', orientation: 'landscape' },
} as const;

const ALIGNED = { 左: 'left', 中: 'center', 右: 'right' } as const;

function looksOf(yaml: FormYaml, path: readonly string[], context: BuildContext): DeclaredLooks {
  const { 说明: about = null, 附件: annex = null, 纸张: paper, 列: columns } = yaml;
  return {
    about,
    annex,
    paper: paper === undefined ? null : PAPERS[paper],
    columns:
      columns?.map(({ 名: head = null, 宽: width = null, 对齐: align, 内容: content = null }, index): DeclaredColumn => ({
        head,
        width,
        align: align === undefined ? null : ALIGNED[align],
        content,
        at: context.source.at([...path, '列', index]),
      })) ?? null,
  };
}

/** The rows; one that has more cells than the form has columns, or joins a cell with nothing, is reported. */
function rowsOf(yaml: FormYaml, path: readonly string[], context: BuildContext): DeclaredRow[] {
  const { 行: rows = [], 列: columns } = yaml;
  return rows.map(({ 样: look, 格: written, 高: height = null }, index): DeclaredRow => {
    const place = [...path, '行', index, '格'];
    const toEnd = written.at(-1) === TO_END;
    const cells = toEnd ? written.slice(0, -1) : written;
    cells.forEach((text, at) => {
      if (text === TO_END || (text === WITH_LEFT && at === 0)) context.report('S-FORM-JOIN', [...place, at], { found: text });
    });
    if (cells.length === 0) context.report('S-FORM-JOIN', [...place, 0], { found: TO_END });
    if (columns !== undefined && cells.length > columns.length)
      context.report('S-FORM-WIDE', [...place, columns.length], { found: cells.length, columns: columns.length });
    return { look, cells, toEnd, height, at: cells.map((_, at) => context.source.at([...place, at])) };
  });
}
