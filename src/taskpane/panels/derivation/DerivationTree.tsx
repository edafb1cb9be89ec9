import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { WordedDerivation } from '../../../assessment/wording/derivation';
import { DerivationNode } from './DerivationNode';
import { forReaders } from './for-readers';
import { allOpen, moveOf, openToMissing, ROOT, visibleBranches, type Branch } from './tree';
import { useFocusWhenLost } from '../shared/use-focus';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** How many nodes 全部展开 opens at most, and how many are drawn before the rest waits for a click. */
const OPEN_LIMIT = 400;
const DRAWN = 300;

/**
 * The tree from a number down to cells and clauses. One stop for the Tab key; arrows move, right opens, left closes, Enter selects
 * the cells of a node (a node without cells opens or closes).
 */
export function DerivationTree({ derivation, label }: { readonly derivation: WordedDerivation; readonly label: string }) {
  const say = useWords();
  const session = useSession();
  const root = useMemo(() => forReaders(derivation), [derivation]);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openToMissing(root, OPEN_LIMIT));
  const [current, setCurrent] = useState(ROOT);
  const [drawn, setDrawn] = useState(DRAWN);
  const first = useRef<HTMLLIElement>(null);
  useFocusWhenLost(first);
  const shown = useMemo(() => visibleBranches(root, open), [root, open]);
  const at = Math.max(
    0,
    shown.findIndex((branch) => branch.path === current),
  );

  const toggle = (path: string, on: boolean) => {
    const next = new Set(open);
    if (on) next.add(path);
    else next.delete(path);
    setOpen(next);
  };
  const act = ({ path, node }: Branch) => {
    const [place] = node.places;
    if (place !== undefined) void session.goTo(place);
    else if (node.children.length > 0) toggle(path, !open.has(path));
  };
  const pressed = (event: KeyboardEvent) => {
    const here = shown[at];
    const move = event.ctrlKey || event.altKey || event.metaKey ? null : moveOf(event.key, at, shown, open);
    if (move === null || here === undefined) return;
    event.preventDefault();
    if (move.kind === 'act') act(here);
    else if (move.kind === 'focus') {
      setCurrent(move.path);
      list.current?.querySelector<HTMLElement>(`[data-path="${move.path}"]`)?.focus();
    } else toggle(here.path, move.kind === 'open');
  };
  const everything = open.size > 1;

  return (
    <>
      <div className="tree-tools">
        <button type="button" className="link" onClick={() => setOpen(everything ? new Set([ROOT]) : allOpen(root, OPEN_LIMIT))}>
          {say(everything ? 'PANE-COLLAPSE-ALL' : 'PANE-EXPAND-ALL')}
        </button>
      </div>
      <ul ref={list} className="tree" role="tree" aria-label={label} onKeyDown={pressed} data-testid="derivation">
        {shown.slice(0, drawn).map((branch, index) => (
          <DerivationNode
            key={branch.path}
            ref={index === 0 ? first : undefined}
            branch={branch}
            open={open.has(branch.path)}
            current={index === at}
            onFocus={() => setCurrent(branch.path)}
            onToggle={() => toggle(branch.path, !open.has(branch.path))}
          />
        ))}
      </ul>
      {shown.length > drawn ? (
        <button type="button" className="link more" onClick={() => setDrawn(drawn + DRAWN)}>
          {say('PANE-MORE', { count: Math.min(DRAWN, shown.length - drawn), rest: shown.length - drawn })}
        </button>
      ) : null}
    </>
  );
}
