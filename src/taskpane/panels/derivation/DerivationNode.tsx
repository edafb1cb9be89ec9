import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, type Ref } from 'react';
import { stateWords, substitutedWords } from '../../../assessment/wording/states';
import { inWords, type Locale } from '../../../messages/catalogue';
import type { Place } from '../../../workbook/cells/area';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { ReadNode } from './for-readers';
import { withSign, type Branch } from './tree';
import { Clause, useClauseText } from '../shared/Clause';
import { useSession } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';

interface Props {
  readonly ref: Ref<HTMLLIElement> | undefined;
  readonly branch: Branch;
  readonly open: boolean;
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** One node of the derivation. What its clause says shows under the mouse, and while the node has the focus of the keyboard. */
export function DerivationNode({ ref, branch, open, current, onFocus, onToggle }: Props) {
  const say = useWords();
  const { node, level, path } = branch;
  const parent = node.children.length > 0;
  const [place] = node.places;
  const said = useClauseText(node.clauses.join('、') || null);
  const saidId = useId();
  return (
    <li
      ref={ref}
      role="treeitem"
      aria-level={level}
      aria-posinset={branch.position}
      aria-setsize={branch.of}
      aria-expanded={parent ? open : undefined}
      aria-selected={current}
      aria-describedby={said === null ? undefined : saidId}
      tabIndex={current ? 0 : -1}
      className={`node node-${node.kind}${node.cells === null ? '' : ' node-in-table'}`}
      style={{ marginInlineStart: `${String(Math.min(level - 1, 8) * 14)}px` }}
      data-path={path}
      data-testid="derivation-node"
      onFocus={onFocus}
      title={place === undefined ? undefined : say('PANE-NODE-SELECT', { place: placeToA1(place) })}
    >
      {node.cells === null ? (
        <Line node={node} parent={parent} open={open} onToggle={onToggle} />
      ) : (
        <Row node={node} cells={node.cells} heads={branch.heads} parent={parent} open={open} onToggle={onToggle} />
      )}
      <Facts node={node} isOpen={open || node.cells === null} />
      {said === null ? null : (
        <div id={saidId} className="clause-text">
          {said}
        </div>
      )}
      {open && node.heads !== null ? <Heads heads={node.heads} /> : null}
    </li>
  );
}

function shownText({ text }: Pick<ReadNode, 'text'>, locale: Locale): string {
  return inWords(typeof text === 'string' ? stateWords(text) : text, locale);
}

interface LineProps {
  readonly node: ReadNode;
  readonly parent: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Twisty({ parent, open }: Pick<LineProps, 'parent' | 'open'>) {
  return (
    <Icon className="twisty" iconName={parent ? (open ? 'ChevronDownSmall' : 'ChevronRightSmall') : 'LocationDot'} aria-hidden="true" />
  );
}

function Line({ node, parent, open, onToggle }: LineProps) {
  const locale = useLocale();
  return (
    <div className="node-line" onClick={parent ? onToggle : undefined}>
      <Twisty parent={parent} open={open} />
      <span className="label">{inWords(node.label, locale)}</span>
      <strong className="number">{withSign(shownText(node, locale), node)}</strong>
    </div>
  );
}

/** The heads of the rows below, over their columns. */
function Heads({ heads }: { readonly heads: readonly string[] }) {
  const say = useWords();
  return (
    <div className="table-heads" aria-hidden="true">
      <span className="label" />
      {[...heads, say('PANE-TREE-COUNTS')].map((head, at) => (
        <span key={at} className="cell">
          {head}
        </span>
      ))}
    </div>
  );
}

interface RowProps extends LineProps {
  readonly cells: readonly string[];
  readonly heads: readonly string[];
}

/** A row of a ledger as a row of the table below its heads; its name selects its cells. */
function Row({ node, cells, heads, parent, open, onToggle }: RowProps) {
  const say = useWords();
  const locale = useLocale();
  return (
    <div className="node-line" onClick={parent ? onToggle : undefined}>
      <Twisty parent={parent} open={open} />
      <span className="label">
        <PlaceName place={node.places[0]} words={inWords(node.shortLabel, locale)} />
      </span>
      <span className="cells">
        {cells.map((cell, at) => (
          <span key={at} className="cell">
            <span className="head">{heads[at]}</span> {inWords(stateWords(cell), locale)}
          </span>
        ))}
        <strong className="cell number">
          <span className="head">{say('PANE-TREE-COUNTS')}</span> {withSign(shownText(node, locale), node)}
        </strong>
      </span>
    </div>
  );
}

/** Words that select the cells they are about. The node itself does so by Enter, so that they take no focus. */
function PlaceName({ place, words }: { readonly place: Place | undefined; readonly words: string }) {
  const session = useSession();
  if (place === undefined) return words;
  return (
    <span
      className="link place"
      onClick={(event) => {
        event.stopPropagation();
        void session.goTo(place);
      }}
    >
      {words}
    </span>
  );
}

/** Formula, numbers, note, clause and cells below a node's line; of a row of a table only the note, until it is opened. */
function Facts({ node, isOpen }: { readonly node: ReadNode; readonly isOpen: boolean }) {
  const say = useWords();
  const locale = useLocale();
  const isCondition = node.kind === 'grade' || node.kind === 'consequence';
  const note =
    node.note === null ? null : (
      <div className={isCondition ? 'note note-plain' : 'note'}>
        {isCondition ? null : <Icon iconName="Info" aria-hidden="true" />} {inWords(node.note, locale)}
      </div>
    );
  if (!isOpen) return note;
  return (
    <>
      {isCondition ? note : null}
      {node.formula === null ? null : <div className="formula">{inWords(node.formula, locale)}</div>}
      {node.rowFormula === null ? null : (
        <div className="formula">{say('PANE-TREE-EACH-ROW', { formula: inWords(node.rowFormula, locale) })}</div>
      )}
      {node.substituted === null || (isCondition && note !== null) ? null : (
        <div className="substituted">＝ {inWords(substitutedWords(node.substituted), locale)}</div>
      )}
      {isCondition ? null : note}
      {node.clauses.length === 0 && node.places.length === 0 ? null : (
        <div className="facts">
          {node.clauses.map((clause) => (
            <Clause key={clause} clause={clause} />
          ))}
          {node.places.map((each, index) => (
            <PlaceName key={index} place={each} words={placeToA1(each)} />
          ))}
        </div>
      )}
    </>
  );
}
