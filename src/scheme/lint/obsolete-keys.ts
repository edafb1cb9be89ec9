import type { BuildContext } from '../build/build-context';

/** 荣誉 of a grade, which an earlier form of the language had: it is read, has no effect, and is told once with what to write instead. */
export function reportObsoleteKeys(building: BuildContext): void {
  const own = building.source.fileOf([]);
  const { value } = building.source;
  const grades: unknown = typeof value === 'object' && value !== null && '等次' in value ? value.等次 : null;
  if (!Array.isArray(grades)) return;
  grades.forEach((rule: unknown, at) => {
    const path = ['等次', at, '荣誉'];
    if (typeof rule === 'object' && rule !== null && '荣誉' in rule && building.source.fileOf(path) === own)
      building.report('S-KEY-OBSOLETE', path, { key: '荣誉', nearest: '' }, 'warning', ONE_CAUSE);
  });
}

/** Told once, whatever number there are. */
const ONE_CAUSE = '';
