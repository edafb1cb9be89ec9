import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Phrase } from '../../../../messages/catalogue';
import type { Place } from '../../../../workbook/cells/area';
import type { Notice, Said } from '../../../session/notice';
import { PlaceLinks } from '../../shared/PlaceLinks';
import { useWords } from '../../shared/words';

const PLACES_SHOWN = 8;
/** Details with which the one line goes on, as far as it has room. */
const BEGUN = 3;
/** Pixels of a line of words. */
const LINE = 18;

const icons = { info: 'Info', success: 'Completed', warning: 'Warning', error: 'ErrorBadge' } as const satisfies Record<
  Notice['kind'],
  string
>;

interface Props {
  readonly testId: string;
  readonly kind: Notice['kind'];
  readonly text: string;
  readonly details?: readonly (Said | Phrase)[];
  readonly places?: readonly Place[];
  /** Shown whole from the beginning: an error with its way out, a question. */
  readonly isWhole?: boolean;
  /** Buttons that answer it. */
  readonly children?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A notice in one line; what does not fit, its details and its cells come with 更多. */
export function NoticeLine({ testId, kind, text, details = [], places = [], isWhole = false, children, onDismiss }: Props) {
  const say = useWords();
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(isWhole);
  const isCut = useIsCut(words, text);
  const hasMore = isCut || details.length > 0 || places.length > 0;
  return (
    <div className={`notice notice-${kind}${isOpen ? ' open' : ''}`} data-testid={testId}>
      <Icon iconName={icons[kind]} aria-hidden="true" />
      <div className="notice-words">
        <p ref={words} id={id}>
          {text}
          {isOpen ? null : (
            <span className="begun">
              {details
                .slice(0, BEGUN)
                .map((line) => say(line))
                .join('；')}
            </span>
          )}
        </p>
        {isOpen && details.length > 0 ? (
          <ul className="details">
            {details.map((line, index) => (
              <li key={index}>{say(line)}</li>
            ))}
          </ul>
        ) : null}
        {isOpen && places.length > 0 ? (
          <span className="places">
            <PlaceLinks places={places.slice(0, PLACES_SHOWN)} />
            {places.length > PLACES_SHOWN ? say('PANE-MORE-PLACES', { count: places.length }) : null}
          </span>
        ) : null}
      </div>
      {children}
      {hasMore ? (
        <button type="button" className="link" aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('PANE-NOTICE-LESS') : say('PANE-NOTICE-MORE')}
        </button>
      ) : null}
      {onDismiss === undefined ? null : (
        <button type="button" className="link" aria-label={say('PANE-DISMISS')} title={say('PANE-DISMISS')} onClick={onDismiss}>
          <Icon iconName="Cancel" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Whether one line is too short for the words; still so while they are shown whole. */
function useIsCut(words: RefObject<HTMLElement | null>, text: string): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (element === null) return;
    const measure = () => setCut(element.scrollWidth > element.clientWidth || element.clientHeight > LINE * 1.5);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [words, text]);
  return isCut;
}
