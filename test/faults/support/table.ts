import { KINDS } from './kinds';
import type { Run } from './run';

/** The runs by command and kind, and after it each that is not as it has to be. */
export function table(runs: readonly Run[], seconds: number): string {
  const commands = [...new Set(runs.map(({ command }) => command))];
  const cell = (of: readonly Run[]): string => {
    const bad = of.filter((run) => run.bad.length > 0).length;
    const good = of.filter((run) => run.bad.length === 0);
    const count = (outcome: Run['outcome']): number => good.filter((run) => run.outcome === outcome).length;
    return of.length === 0 ? '–' : `${count('before')}/${count('complete')}/${count('between')}${bad > 0 ? ` !${bad}` : ''}`;
  };
  const lines = [
    `${String(runs.length)} runs, ${String(runs.filter(({ bad }) => bad.length > 0).length)} bad, ${String(seconds)} s. Each cell: ended as before / complete / in between and said, restorable; !n: n that are bad.`,
    ['command', ...KINDS, 'all'].join('\t'),
    ...commands.map((command) => {
      const own = runs.filter((run) => run.command === command);
      return [command, ...KINDS.map((kind) => cell(own.filter((run) => run.fault.kind === kind))), cell(own)].join('\t');
    }),
    ['all', ...KINDS.map((kind) => cell(runs.filter((run) => run.fault.kind === kind))), cell(runs)].join('\t'),
    '',
    ...tally(runs),
    '',
    ...runs
      .filter(({ bad }) => bad.length > 0)
      .map(
        ({ command, fault, at, outcome, bad }) =>
          `${command}\t${fault.kind} ${fault.form}\trequest ${String(at)}\t${outcome}\t${bad.join(' ; ')}`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}

/** How often each kind of badness was met. */
function tally(runs: readonly Run[]): string[] {
  const counts = new Map<string, number>();
  for (const { bad } of runs) for (const what of bad) counts.set(sortOf(what), (counts.get(sortOf(what)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([what, count]) => `${String(count)}\t${what}`);
}

function sortOf(bad: string): string {
  return bad
    .replace(/“[^”]*”|（[^）]*）|\(injected\)/gu, '')
    .replace(/:.*\|.*$/u, '')
    .slice(0, 60);
}
