import { useRef, type ChangeEvent } from 'react';
import { readSettings } from '../../../assessment/choices/settings';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 沿用上年的认表: asks for the file, and takes over what was said of its tables. */
export function CarryOver() {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const picker = useRef<HTMLInputElement>(null);
  const picked = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    await session.tables.carryOver(file.name, async (control) => {
      // Excel itself needs no code that reads files, until somebody opens one here.
      const { fileWorkbook } = await import('../../../workbook/file');
      const workbook = await fileWorkbook(new Uint8Array(await file.arrayBuffer()), file.name, control);
      return readSettings(await workbook.read(undefined, control)).tables;
    });
    if (picker.current !== null) picker.current.value = '';
  };
  return (
    <>
      <button type="button" className="link" aria-disabled={busy} onClick={() => (busy ? undefined : picker.current?.click())}>
        {say('PANE-CARRY')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        hidden
        onChange={(event) => void picked(event)}
        data-testid="carry-file"
      />
    </>
  );
}
