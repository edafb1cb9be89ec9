import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly testId?: string;
  /** Of its button. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something that is shown when it is asked for. A button, for under office.js the Tab key passes over the summary of a `details`. */
export function Fold({ label, testId, className, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="fold" data-testid={testId}>
      <button
        type="button"
        className={`fold-button ${className ?? ''}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon iconName={isOpen ? 'ChevronDown' : 'ChevronRight'} aria-hidden="true" /> {label}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}
