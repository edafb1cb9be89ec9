import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LibreOfficeError, makeProfile, profileOf, runLibreOffice } from '../libreoffice/libreoffice';

/**
 * Milliseconds inside one running LibreOffice, so that its start is not in them: processor time where the system tells it (Linux), else by
 * the clock.
 */
export interface CalculationTime {
  /** Reading the file. */
  readonly load: number;
  /** Calculating every formula once, the median of the runs. */
  readonly whole: number;
  /** Calculating what one changed input cell makes necessary, the median of the runs. */
  readonly edit: number;
}

export interface TimedFile {
  readonly bytes: Uint8Array;
  /** The input cell that is changed, by its sheet and A1 address. */
  readonly edited: { readonly sheet: string; readonly cell: string };
}

const RUNS = 3;

/** Times the calculation of workbooks in LibreOffice, one after the other. @param deadline milliseconds for all of them. */
export async function calculationTimes(program: string, files: readonly TimedFile[], deadline: number): Promise<CalculationTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-timing-'));
  try {
    await makeProfile(folder);
    // The first start fills the profile, and would put an empty library in the place of ours.
    await runLibreOffice(program, [profileOf(folder), '--terminate_after_init'], 60_000);
    const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
    await writeFile(join(basic, 'script.xlb'), LIBRARY);
    await writeFile(join(basic, 'Timing.xba'), moduleXml(macro(folder, files)));
    await Promise.all(files.map(({ bytes }, index) => writeFile(join(folder, `${String(index)}.xlsx`), bytes)));
    const output = await runLibreOffice(program, [profileOf(folder), 'macro:///Standard.Timing.Main'], deadline);
    const report = join(folder, 'times.txt');
    if (!existsSync(report)) throw new LibreOfficeError(`LibreOffice ran no macro\n${output}`);
    const lines = (await readFile(report, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/u).map(Number));
    if (lines.length !== files.length) throw new LibreOfficeError(`LibreOffice timed ${lines.length} of ${files.length} files\n${output}`);
    return lines.map(([load = NaN, ...times]) => ({ load, whole: median(times.slice(0, RUNS)), edit: median(times.slice(RUNS)) }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Per file a line: reading it, then every formula so often, then one edit so often; each value of the edit differs from the one before. */
function macro(folder: string, files: readonly TimedFile[]): string {
  const report = join(folder, 'times.txt');
  const lines = files.map(({ edited: { sheet, cell } }, index) => {
    const url = pathToFileURL(join(folder, `${String(index)}.xlsx`)).href;
    return `  Print #out, Times("${url}", "${sheet}", "${cell}")`;
  });
  return `
Sub Main
  Dim out As Integer
  out = FreeFile()
  Open "${report}" For Output As #out
${lines.join('\n')}
  Close #out
  StarDesktop.terminate()
End Sub

Function Times(url As String, sheet As String, address As String) As String
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim run As Integer
  Dim started As Double
  Dim line As String
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  started = Milliseconds()
  doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
  line = CStr(Milliseconds() - started)
  For run = 1 To ${String(RUNS)}
    started = Milliseconds()
    doc.calculateAll()
    line = line & " " & CStr(Milliseconds() - started)
  Next run
  cell = doc.Sheets.getByName(sheet).getCellRangeByName(address)
  For run = 1 To ${String(RUNS)}
    started = Milliseconds()
    cell.Value = cell.Value + 0.01
    doc.calculate()
    line = line & " " & CStr(Milliseconds() - started)
  Next run
  doc.close(True)
  Times = line
End Function

Function Milliseconds() As Double
  If Not FileExists("/proc/self/stat") Then
    Milliseconds = GetSystemTicks()
    Exit Function
  End If
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  input_ = createUnoService("com.sun.star.io.TextInputStream")
  input_.setInputStream(files.openFileRead("file:///proc/self/stat"))
  stat = input_.readLine()
  input_.closeInput()
  ' After the program's name in brackets; the 12th and 13th are its time and the system's for it, in hundredths of a second.
  fields = Split(Mid(stat, InStr(stat, ")") + 2), " ")
  Milliseconds = (CDbl(fields(11)) + CDbl(fields(12))) * 10
End Function
`;
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library"
  library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Timing"/>
</library:library>
`;

function moduleXml(code: string): string {
  const text = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Timing" script:language="StarBasic">${text}</script:module>
`;
}
