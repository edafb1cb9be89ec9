import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { WordedDerivation } from '../../../assessment/wording/derivation';
import { inWords } from '../../../messages/catalogue';
import { placeToA1 } from '../../../workbook/cells/a1';
import { allOpen, moveOf, openToMissing, ROOT, visibleBranches, withSign, type Branch } from './tree';
import { useFocusWhenLost } from '../shared/use-focus';
import { useSession } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';

/** How many nodes 全部展开 opens at most, and how many are drawn before the rest waits for a click. */
const OPEN_LIMIT = 400;
const DRAWN = 300;

/**
 * The tree from a number down to cells and clauses. One stop for the Tab key; arrows move, right opens, left closes, Enter selects
 * the cells of a node (a node without cells opens or closes).
 */
export function DerivationTree({ root, label }: { readonly root: WordedDerivation; readonly label: string }) {
  const say = useWords();
  const session = useSession();
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
          <Node
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

interface NodeProps {
  readonly ref: Ref<HTMLLIElement> | undefined;
  readonly branch: Branch;
  readonly open: boolean;
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

function Node({ ref, branch, open, current, onFocus, onToggle }: NodeProps) {
  const say = useWords();
  const locale = useLocale();
  const session = useSession();
  const { node, level, path } = branch;
  const parent = node.children.length > 0;
  const [place] = node.places;
  return (
    <li
      ref={ref}
      role="treeitem"
      aria-level={level}
      aria-posinset={branch.position}
      aria-setsize={branch.of}
      aria-expanded={parent ? open : undefined}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      className={`node node-${node.kind}`}
      style={{ marginInlineStart: `${String(Math.min(level - 1, 8) * 14)}px` }}
      data-path={path}
      data-testid="derivation-node"
      onFocus={onFocus}
      title={place === undefined ? undefined : say('PANE-NODE-SELECT', { place: placeToA1(place) })}
    >
      <div className="node-line" onClick={parent ? onToggle : undefined}>
        <Icon className="twisty" iconName={parent ? (open ? 'ChevronDownSmall' : 'ChevronRightSmall') : 'LocationDot'} aria-hidden="true" />
        <span className="label">{inWords(node.label, locale)}</span>
        <strong className="number">{withSign(inWords(node.text, locale), node)}</strong>
      </div>
      {node.formula === null ? null : <div className="formula">{inWords(node.formula, locale)}</div>}
      {node.substituted === null ? null : <div className="substituted">＝ {node.substituted}</div>}
      {node.note === null ? null : (
        <div className="note">
          <Icon iconName="Info" aria-hidden="true" /> {inWords(node.note, locale)}
        </div>
      )}
      {node.clause === null && node.places.length === 0 ? null : (
        <div className="facts">
          {node.clause === null ? null : <span className="clause">{say('PANE-CLAUSE', { clause: node.clause })}</span>}
          {node.places.map((each, index) => (
            <span key={index} className="link place" onClick={() => void session.goTo(each)}>
              {placeToA1(each)}
            </span>
          ))}
        </div>
      )}
    </li>
  );
}
