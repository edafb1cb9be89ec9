import { useRef, type JSX, type KeyboardEvent, type PointerEvent } from 'react';
import { say } from '../store';

const PANE_LEAST = 320;
const PANE_MOST = 720;
const PANE_USUAL = 350;
const STEP = 10;

const STORED_AT = 'kaoji.workbench.pane-width';

/** The width of the pane that this browser used last, in pixels. */
export function storedPaneWidth(): number {
  const stored = Number(localStorage.getItem(STORED_AT));
  return stored >= PANE_LEAST && stored <= PANE_MOST ? stored : PANE_USUAL;
}

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** True while it is being dragged, when the pane must not swallow the pointer. */
  readonly onDrag: (dragging: boolean) => void;
}

/** The bar between grid and pane; arrow keys move it too, Home goes back to the usual width. */
export function Splitter({ width, onWidth, onDrag }: SplitterProps): JSX.Element {
  const grabbedAt = useRef<{ x: number; width: number } | null>(null);

  function set(wanted: number): void {
    const next = Math.min(PANE_MOST, Math.max(PANE_LEAST, Math.round(wanted)));
    localStorage.setItem(STORED_AT, String(next));
    onWidth(next);
  }

  function press(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbedAt.current = { x: event.clientX, width };
    onDrag(true);
  }

  function move(event: PointerEvent<HTMLDivElement>): void {
    const grabbed = grabbedAt.current;
    if (grabbed !== null) set(grabbed.width + grabbed.x - event.clientX);
  }

  function release(): void {
    grabbedAt.current = null;
    onDrag(false);
  }

  function key(event: KeyboardEvent): void {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: PANE_USUAL }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  }

  return (
    <div
      className="bench-splitter"
      role="separator"
      tabIndex={0}
      aria-label={say('BENCH-SPLIT')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_LEAST}
      aria-valuemax={PANE_MOST}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
    />
  );
}
