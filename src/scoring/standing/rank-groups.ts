import { ROSTER } from '../../language/term';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt } from '../../kernel/state';
import { rankClasses, standingOf } from './ranking';
import type { Run } from '../run';

/** What the units of a group have in common. */
export type RankGroupKind =
  /** A 序列; all units, where there is none. */
  | { readonly kind: 'sequence'; readonly name: string }
  | { readonly kind: 'all' }
  /** The same text in the column that units are ranked by. */
  | { readonly kind: 'class'; readonly column: string; readonly name: string }
  /** Ranked, but their class is not known. */
  | { readonly kind: 'unclassed'; readonly column: string }
  /** Without a class, and not ranked. */
  | { readonly kind: 'unranked'; readonly column: string };

/** Units that stand together wherever results are listed: those that are ranked together. */
export type RankGroup = RankGroupKind & {
  /** By their places in the 名册, in its order. */
  readonly units: readonly number[];
  /** How many units keep the ranks of the group provisional, those outside of it that may belong to it among them. */
  readonly pending: number;
};

/** Whether units of several 序列 stand in one of the groups, so that a list has to say of which each is. */
export function mixesSequences(groups: readonly RankGroup[], units: readonly { readonly sequence: string }[]): boolean {
  return groups.some((group) => new Set(group.units.map((unit) => units[unit]?.sequence)).size > 1);
}

/**
 * The units as they are ranked together: by 序列, all as one, or by the classes of the column that the ranking names. Sequences stand in
 * the scheme's order; classes as their column lists them, else by the sequence and place in the 名册 of their first unit. Units without a
 * class come last.
 */
export function rankGroupsOf(run: Run): RankGroup[] {
  const { ranking } = run.scheme;
  const { of, state } = rankClasses(run.store);
  const pending = pendingUnits(run);
  const pendingUnclassed = [...of.keys()].filter((unit) => pending[unit] === 1 && stateAt(state, unit) > NOT_APPLICABLE).length;
  const pendingAmong = (kind: RankGroupKind, units: readonly number[]): number => {
    const own = units.filter((unit) => pending[unit] === 1).length;
    return kind.kind === 'class' ? own + pendingUnclassed : kind.kind === 'unranked' ? 0 : own;
  };
  const group = (kind: RankGroupKind, units: readonly number[]): RankGroup[] =>
    units.length === 0 ? [] : [{ ...kind, units, pending: pendingAmong(kind, units) }];
  const units = [...run.input.units.keys()];
  if (ranking === null || (ranking.within === null && ranking.reach === '序列内')) {
    return sequencesOf(run).flatMap((name) =>
      group(
        { kind: 'sequence', name },
        units.filter((unit) => run.input.units[unit]?.sequence === name),
      ),
    );
  }
  const { within: column } = ranking;
  if (column === null) return group({ kind: 'all' }, units);
  const stands = (unit: number): number => stateAt(state, unit);
  return [
    ...classesOf(run, column).flatMap(({ name, group: number }) =>
      group(
        { kind: 'class', column, name },
        units.filter((unit) => of[unit] === number),
      ),
    ),
    ...group(
      { kind: 'unclassed', column },
      units.filter((unit) => stands(unit) > NOT_APPLICABLE),
    ),
    ...group(
      { kind: 'unranked', column },
      units.filter((unit) => stands(unit) === NOT_APPLICABLE),
    ),
  ];
}

function sequencesOf({ scheme, input }: Run): string[] {
  return [...new Set([...scheme.sequences, ...input.units.map(({ sequence }) => sequence)])];
}

/** The classes that units are in, in the order in which they are listed. */
function classesOf(run: Run, column: string): { readonly name: string; readonly group: number }[] {
  const { of } = rankClasses(run.store);
  const texts = run.column(ROSTER, column);
  const sequences = sequencesOf(run);
  const place = (unit: number): number => sequences.indexOf(run.input.units[unit]?.sequence ?? '') * of.length + unit;
  const firsts = new Map<number, number>();
  of.forEach((group, unit) => {
    const first = firsts.get(group);
    if (group >= 0 && (first === undefined || place(unit) < place(first))) firsts.set(group, unit);
  });
  const found = [...firsts].map(([group, unit]) => ({
    name: texts.kind === 'text' ? run.store.texts.text(texts.codes[unit * stride(texts)] ?? -1) : '',
    group,
    unit,
  }));
  const type = run.scheme.symbols.column(ROSTER, column)?.type;
  const listed = type?.kind === 'text' ? (type.options ?? []) : [];
  return found.sort((a, b) => (listed.length === 0 ? place(a.unit) - place(b.unit) : listed.indexOf(a.name) - listed.indexOf(b.name)));
}

/** Per unit 1 where it is ranked and its place or its class is pending. */
function pendingUnits(run: Run): Uint8Array {
  const { ranking } = run.scheme;
  const pending = new Uint8Array(run.input.units.length);
  if (ranking === null) return pending;
  const { state } = rankClasses(run.store);
  const [standing, totals] = [run.column(ROSTER, standingOf(ranking)), run.column(ROSTER, ranking.by)];
  return pending.map((_, unit) =>
    stateAt(totals.state, unit * stride(totals)) !== NOT_APPLICABLE &&
    (stateAt(state, unit) > NOT_APPLICABLE || stateAt(standing.state, unit * stride(standing)) > NOT_APPLICABLE)
      ? 1
      : 0,
  );
}
