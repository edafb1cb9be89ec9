import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { useCallback, useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { xlsxLosses } from '../../messages/workbook/xlsx';
import type { Place } from '../../workbook/cells/area';
import type { Edits } from '../../workbook/edits';
import type { Workbook } from '../../workbook/port';
import { Cancelled, type Control } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { CellPeek } from './CellPeek';
import { copyName, download } from './download';
import { OpeningLine } from './OpeningLine';
import { useOpening } from './use-opening';
import { failureNotice, said, type Notice } from '../session/notice';
import { Pane } from '../panels/Pane';
import type { Session } from '../session/session';
import { SessionProvider } from '../panels/shared/use-session';
import { useWords } from '../panels/shared/words';

/** A workbook that was opened from a file and can be written as one. */
export interface FileWorkbook extends Workbook {
  /** The bytes of an .xlsx with everything that was written since. */
  save(control?: Control, kind?: 'xlsx' | 'xlsm'): Promise<Uint8Array<ArrayBuffer>>;
  /** What the file holds and a saved copy will not, by the codes of `messages/workbook/xlsx.ts`. */
  readonly losses: readonly (keyof typeof xlsxLosses)[];
  /** A file that holds nothing but a sheet as these edits would make it. */
  fileOf(edits: Edits, sheet: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether something was written that no copy has yet. */
  readonly unsaved: boolean;
}

interface Props {
  readonly open: (bytes: Uint8Array, fileName: string, control?: Control) => Promise<FileWorkbook>;
  /** @param file what the workbook is saved by */
  readonly begin: (workbook: Workbook, file: FileWorkbook) => Session;
}

interface Opened {
  readonly fileName: string;
  readonly workbook: FileWorkbook;
  readonly session: Session;
}

/** The pane outside Office: opens .xlsx files, works on them in memory, and saves copies. */
export function FileApp({ open, begin }: Props) {
  const say = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const opening = useOpening();
  const [peek, setPeek] = useState<{ readonly place: Place; readonly snapshot: Snapshot } | null>(null);
  const closePeek = useCallback(() => setPeek(null), []);
  const [failure, setFailure] = useState<Notice | null>(null);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (opened?.workbook.unsaved === true) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [opened]);

  const take = async (file: File) => {
    if (opening.isUnderWay || (opened?.workbook.unsaved === true && !window.confirm(say('PANE-FILE-DISCARD', { file: opened.fileName }))))
      return;
    setFailure(null);
    await opening.run((control) => show(file, control));
  };
  const show = async (file: File, control: Control) => {
    try {
      const workbook = await open(new Uint8Array(await file.arrayBuffer()), file.name, control);
      const session = begin(
        showing(workbook, (place, snapshot) => setPeek({ place, snapshot })),
        workbook,
      );
      setPeek(null);
      await opened?.session.dispose();
      setOpened({ fileName: file.name, workbook, session });
      await session.start();
      if (session.getState().notice === null) tellLosses(session, workbook);
    } catch (error) {
      // Cancelled: what was open before still is.
      if (!(error instanceof Cancelled)) setFailure(failureNotice(error));
    }
  };
  const picked = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    const file = files?.[0];
    if (file !== undefined) await take(file);
    event.target.value = '';
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file !== undefined) void take(file);
  };
  const save = async ({ session, workbook, fileName }: Opened) => {
    await session.saveCopy(async (control) => {
      const wanted = /\.xl[st]m$/i.test(fileName) ? 'xlsm' : 'xlsx';
      const saved = await workbook.save(control, wanted);
      const isWithout = wanted === 'xlsm' && workbook.losses.includes('macros');
      const bytes = isWithout ? await workbook.save(control, 'xlsx') : saved;
      const name = copyName(fileName, say('PANE-FILE-SUFFIX'), wanted === 'xlsm' && !isWithout);
      download(bytes, name);
      return name;
    });
    if (session.getState().notice === null) tellLosses(session, workbook);
  };

  return (
    <div className="pane" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <input ref={picker} type="file" accept=".xlsx,.xlsm,.xltx,.xltm" hidden onChange={(event) => void picked(event)} data-testid="file" />
      {failure === null ? null : (
        <MessageBar
          messageBarType={MessageBarType.error}
          isMultiline
          onDismiss={() => setFailure(null)}
          dismissButtonAriaLabel={say('PANE-DISMISS')}
        >
          {say(failure)}
        </MessageBar>
      )}
      {opened === null ? (
        <main className="welcome">
          <h1>{say('PANE-NAME')}</h1>
          <p>{say('PANE-FILE-HELP')}</p>
          {opening.isUnderWay ? (
            <OpeningLine opening={opening} />
          ) : (
            <PrimaryButton
              data-testid="btn-open"
              iconProps={{ iconName: 'OpenFile' }}
              text={say('PANE-FILE-OPEN')}
              onClick={() => picker.current?.click()}
            />
          )}
          <p className="hint">{say('PANE-FILE-DROP')}</p>
        </main>
      ) : (
        <>
          <section className="file-bar" aria-label={opened.fileName}>
            <span className="file-name" title={opened.fileName}>
              {opened.fileName}
            </span>
            <DefaultButton
              data-testid="btn-open"
              iconProps={{ iconName: 'OpenFile' }}
              text={say('PANE-FILE-OPEN')}
              title={say('PANE-FILE-OPEN')}
              onClick={() => picker.current?.click()}
            />
            <DefaultButton
              data-testid="btn-save"
              iconProps={{ iconName: 'Save' }}
              text={say('PANE-FILE-SAVE')}
              title={say('PANE-FILE-SAVE')}
              onClick={() => void save(opened)}
            />
          </section>
          {opening.isUnderWay ? <OpeningLine opening={opening} /> : null}
          <SessionProvider session={opened.session}>
            <Pane />
            {peek === null ? null : <CellPeek {...peek} onClose={closePeek} />}
          </SessionProvider>
        </>
      )}
    </div>
  );
}

/** The same workbook; what is selected in it is shown as well, for there is no sheet to see it on. */
function showing(workbook: Workbook, show: (place: Place, snapshot: Snapshot) => void): Workbook {
  return {
    read: (...how) => workbook.read(...how),
    apply: (edits, basis, control) => workbook.apply(edits, basis, control),
    watch: (onChange) => workbook.watch(onChange),
    watchSelection: (onSelect) => workbook.watchSelection(onSelect),
    spillsOf: (cells) => workbook.spillsOf(cells),
    layoutOf: (part) => workbook.layoutOf(part),
    recalculate: () => workbook.recalculate(),
    recover: (unfinished) => workbook.recover(unfinished),
    forget: (token) => workbook.forget(token),
    select: async (place) => {
      await workbook.select(place);
      show(place, await workbook.read());
    },
  };
}

/** Says what a saved copy will not hold, where there is such a thing. */
function tellLosses(session: Session, { losses }: FileWorkbook): void {
  if (losses.length === 0) return;
  session.tell({ kind: 'warning', ...said('PANE-FILE-LOSSES'), details: losses.map((code) => ({ sentence: xlsxLosses[code] })) });
}
