import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { ChoiceList } from './ChoiceList';

/** One thing that can be chosen. */
export interface ChoiceOption {
  readonly key: string;
  readonly text: string;
  /** A line above it sets it apart from those before. */
  readonly apart?: true;
}

interface Props {
  /** What is chosen: shown above the list, or, `quiet`, told to screen readers alone. */
  readonly label: string;
  readonly quiet?: true;
  readonly options: readonly ChoiceOption[];
  /** The key of what is chosen; null, or of nothing in the list: the placeholder is shown. */
  readonly chosen: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onChoose: (key: string) => void;
  readonly testId?: string;
}

const OPENING: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' ']);

/**
 * The one list to choose from. It opens below its field and never over the whole pane; a long one has a field to search in. What is chosen
 * and what can be chosen is never cut: two may differ at their ends alone.
 */
export function Choice({ label, quiet, options, chosen, placeholder = '', disabled = false, onChoose, testId }: Props) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLButtonElement>(null);
  const id = useId();
  const selected = options.find(({ key }) => key === chosen);
  const opened = (event: KeyboardEvent) => {
    if (disabled || isOpen || !OPENING.has(event.key)) return;
    event.preventDefault();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    field.current?.focus();
  };
  return (
    <div className="choice">
      {quiet === true ? null : (
        <label id={`${id}label`} htmlFor={id}>
          {label}
        </label>
      )}
      <button
        ref={field}
        id={id}
        type="button"
        role="combobox"
        className="choice-field"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        {...(quiet === true ? { 'aria-label': label } : { 'aria-labelledby': `${id}label` })}
        aria-disabled={disabled}
        data-testid={testId}
        onClick={() => setOpen(!disabled && !isOpen)}
        onKeyDown={opened}
      >
        <span className={selected === undefined ? 'choice-none' : undefined}>{selected?.text ?? placeholder}</span>
        <Icon iconName="ChevronDown" aria-hidden="true" />
      </button>
      {isOpen && field.current !== null ? (
        <ChoiceList
          id={`${id}list`}
          label={label}
          field={field.current}
          options={options}
          chosen={chosen}
          onClose={close}
          onLeave={() => setOpen(false)}
          onChoose={(key) => {
            close();
            onChoose(key);
          }}
        />
      ) : null}
    </div>
  );
}
