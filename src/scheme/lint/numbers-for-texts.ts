import type { BuildContext } from '../build/build-context';
import { pathName } from '../schema/schema-diagnostics';
import type { YamlPath } from '../source/placed';

/** What names something by digits and points, and is a text all the same. */
const LABELS: ReadonlySet<string> = new Set(['依据', '版本', '文号', '标识']);

/**
 * Clauses and the like that are written without quotes and have a decimal point: YAML takes them for numbers, of which a last 0 is lost.
 */
export function reportNumbersForTexts(building: BuildContext): void {
  const own = building.source.fileOf([]);
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (LABELS.has(key) && typeof inner === 'number' && !Number.isInteger(inner) && building.source.fileOf(at) === own)
        building.report('S-NUMBER-TEXT', at, { where: pathName(at), found: String(inner), nearest: '' }, 'warning', ONE_CAUSE);
      else if (key !== '行' || !Array.isArray(inner)) walk(inner, at);
    }
  };
  walk(building.source.value, []);
}

/** Told once, whatever number there are. */
const ONE_CAUSE = '';
