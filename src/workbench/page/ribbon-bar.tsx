import { useRef, type JSX, type KeyboardEvent } from 'react';
import type { RibbonButton, RibbonGroup } from '../ribbon';
import { say } from '../store';

interface RibbonBarProps {
  readonly groups: readonly RibbonGroup[];
  readonly disabled: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's buttons as Excel would show them; arrow keys go from one to the next. */
export function RibbonBar({ groups, disabled, onPress }: RibbonBarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);

  function key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div ref={bar} className="bench-ribbon" role="toolbar" aria-label={say('BENCH-RIBBON')} onKeyDown={key}>
      {groups.map((group) => (
        <div key={group.id} className="bench-group" role="group" aria-label={group.label}>
          <div className="bench-buttons">
            {group.buttons.map((button) => (
              <button
                key={button.id}
                type="button"
                data-testid={`ribbon-${button.id}`}
                title={button.tip}
                disabled={disabled}
                onClick={() => {
                  onPress(button);
                }}
              >
                <img src={button.icon} alt="" width={20} height={20} />
                <span>{button.label}</span>
              </button>
            ))}
          </div>
          <div className="bench-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}
