import { useCallback, useEffect, useRef, useState, type JSX } from 'react';
import type { Workbench } from '../workbench';
import type { AddIn } from '../ribbon';
import { PaneCard } from './pane-card';
import { useRegions } from './regions';
import { RibbonBar } from './ribbon-bar';
import { Splitter, storedPaneWidth } from './splitter';
import { say, usePageState, type Notice as NoticeData } from '../store';
import { TitleBar } from './title-bar';

interface PageProps {
  readonly bench: Workbench;
  readonly addIn: AddIn;
}

/** The whole page: title, ribbon, the grid on the left and the unmodified task pane on the right. */
export function Page({ bench, addIn }: PageProps): JSX.Element {
  const state = usePageState(bench.store);
  const grid = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(storedPaneWidth);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    if (grid.current !== null) void bench.start(grid.current);
    return () => {
      bench.dispose();
    };
  }, [bench]);

  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent): void {
      if (bench.edited) event.preventDefault();
    }
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, [bench]);

  useRegions(bench, page);

  const attach = useCallback((frame: HTMLIFrameElement | null) => (frame === null ? undefined : bench.connectPane(frame)), [bench]);

  return (
    <div ref={page} className={dragging ? 'bench dragging' : 'bench'}>
      <TitleBar
        state={state}
        onOpen={(file) => void bench.openFile(file)}
        onSample={(name) => void bench.openSample(name)}
        onSave={() => void bench.save()}
      />
      <section aria-label={say('BENCH-RIBBON')}>
        <RibbonBar groups={addIn.groups} disabled={state.opening === 0} onPress={(button) => void bench.press(button)} />
      </section>
      <Notice notice={state.notice} onDismiss={() => bench.store.change({ notice: null })} />
      <div className="bench-main">
        <main className="bench-sheet">
          <section ref={grid} className="bench-grid" aria-label={say('BENCH-SHEET')} />
          <div role="status" data-testid="cell-note">
            {state.cellNote === null ? null : <p className="bench-cell-note">{state.cellNote}</p>}
          </div>
        </main>
        <aside className="bench-side" aria-label={say('BENCH-PANE', { addIn: addIn.name })} hidden={!state.paneVisible}>
          <Splitter width={width} onWidth={setWidth} onDrag={setDragging} />
          <div className="bench-pane" style={{ width }}>
            <header>
              <span>{addIn.name}</span>
              <button
                type="button"
                data-testid="pane-close"
                aria-label={say('BENCH-PANE-CLOSE')}
                onClick={() => bench.setPaneVisible(false)}
              >
                ×
              </button>
            </header>
            <PaneCard stage={state.stage} onBegin={() => bench.begin()} />
            {state.pane === null || state.stage !== 'open' ? null : (
              <iframe
                key={state.opening}
                ref={attach}
                data-testid="pane"
                title={say('BENCH-PANE', { addIn: addIn.name })}
                {...state.pane}
              />
            )}
          </div>
        </aside>
      </div>
    </div>
  );
}

/** The line under the ribbon; errors are announced at once, the rest when there is a pause. */
function Notice({ notice, onDismiss }: { readonly notice: NoticeData | null; readonly onDismiss: () => void }): JSX.Element {
  return (
    <div role={notice?.kind === 'error' ? 'alert' : 'status'}>
      {notice === null ? null : (
        <div className={`bench-notice ${notice.kind}`} data-testid="bench-notice">
          <p>{notice.text}</p>
          <button type="button" onClick={onDismiss}>
            {say('BENCH-DISMISS')}
          </button>
        </div>
      )}
    </div>
  );
}
