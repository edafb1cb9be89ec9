import { Callout, DirectionalHint } from 'office-ui-fabric-react/lib/Callout';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { foldName } from '../../../../language/syntax/fold-width';
import { useWords } from '../words';
import type { ChoiceOption } from './Choice';

/** A list of more than this has a field to search in. */
const SHORT = 10;
/** More than this are counted: whoever looks for one of them searches. */
const SHOWN = 200;
/** Options that PageUp and PageDown go over. */
const PAGE = 8;

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the list belongs to. */
  readonly field: HTMLElement;
  readonly options: readonly ChoiceOption[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Closed, the focus goes back to the field. */
  readonly onClose: () => void;
  /** Left by the pointer or by Tab: the focus is elsewhere already. */
  readonly onLeave: () => void;
}

/** The open list of a {@link Choice}; arrows go through it, Enter takes, Escape closes. */
export function ChoiceList({ id, label, field, options, chosen, onChoose, onClose, onLeave }: Props) {
  const say = useWords();
  const [sought, setSought] = useState('');
  const wanted = foldName(sought);
  const found = wanted === '' ? options : options.filter(({ text }) => foldName(text).includes(wanted));
  const shown = found.slice(0, SHOWN);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      shown.findIndex(({ key }) => key === chosen),
    ),
  );
  const list = useRef<HTMLUListElement>(null);
  const isLong = options.length > SHORT;
  const at = Math.min(active, shown.length - 1);
  // Fabric puts the list on the page a moment later than this is drawn.
  const takeFocus = useCallback((element: HTMLElement | null) => element?.focus({ preventScroll: true }), []);
  const placed = useCallback(
    (element: HTMLUListElement | null) => {
      list.current = element;
      if (!isLong) takeFocus(element);
    },
    [isLong, takeFocus],
  );
  useEffect(() => bringIntoView(list.current, at), [at]);

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moved = movedTo(event.key, at, shown.length, isLong);
    if (moved !== null) setActive(moved);
    else if (event.key === 'Enter' || (event.key === ' ' && !isLong)) {
      const option = shown[at];
      if (option !== undefined) onChoose(option.key);
    } else if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') return onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const held = {
    'aria-activedescendant': at < 0 ? undefined : `${id}${String(at)}`,
    'aria-controls': id,
    onKeyDown: pressed,
  };
  const listed = (
    <ul id={id} role="listbox" aria-label={label} className="choice-list" ref={placed} {...(isLong ? {} : { ...held, tabIndex: -1 })}>
      {shown.map(({ key, text, apart }, index) => (
        <li
          key={key}
          id={`${id}${String(index)}`}
          role="option"
          aria-selected={key === chosen}
          className={[...(index === at ? ['active'] : []), ...(apart === true ? ['apart'] : [])].join(' ')}
          onMouseMove={() => setActive(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(key)}
        >
          {text}
        </li>
      ))}
    </ul>
  );
  return (
    <Callout
      target={field}
      isBeakVisible={false}
      gapSpace={0}
      directionalHint={DirectionalHint.bottomLeftEdge}
      calloutMinWidth={field.clientWidth}
      className="choice-callout"
      onDismiss={onLeave}
      onPositioned={() => bringIntoView(list.current, at)}
    >
      {isLong ? (
        <input
          ref={takeFocus}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-label={say('PANE-CHOICE-SEARCH')}
          placeholder={say('PANE-CHOICE-SEARCH')}
          className="choice-search"
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
            setActive(0);
          }}
          {...held}
        />
      ) : null}
      {listed}
      {shown.length === 0 ? <p className="hint">{say('PANE-CHOICE-NONE', { text: sought })}</p> : null}
      {found.length > shown.length ? <p className="hint">{say('PANE-CHOICE-MORE', { count: found.length - shown.length })}</p> : null}
    </Callout>
  );
}

/** Where a key goes from an option; null for another key. In a field to search in Home and End are the field's own. */
function movedTo(key: string, at: number, count: number, isSearched: boolean): number | null {
  const last = count - 1;
  const within = (place: number): number => Math.max(0, Math.min(last, place));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return within(at - PAGE);
    case 'Home':
      return isSearched ? null : 0;
    case 'End':
      return isSearched ? null : within(last);
    default:
      return null;
  }
}

function bringIntoView(list: HTMLElement | null, at: number): void {
  const option = list?.children[at];
  if (list === null || !(option instanceof HTMLElement)) return;
  const top = option.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + option.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + option.offsetHeight - list.clientHeight;
}
