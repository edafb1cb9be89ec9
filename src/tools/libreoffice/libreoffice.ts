import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeXml } from '../../xlsx/xml/xml';
import { withoutCachedResults } from './cached-results';

const wellKnown = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice of this machine: the program that SOFFICE_PATH names, else one on the PATH, else in a well-known place; null without one. */
export function findLibreOffice(): string | null {
  const asked = process.env['SOFFICE_PATH'];
  if (asked !== undefined && asked !== '') return existsSync(asked) ? asked : null;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...wellKnown].find((path) => existsSync(path)) ?? null;
}

/** LibreOffice did not do what it was asked to; `output` is what it printed. */
export class LibreOfficeError extends Error {
  override readonly name = 'LibreOfficeError';
}

/** Formulas of a file are calculated anew when it is opened, whatever results the file holds; the profile is taken for set up as it is. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** LibreOffice leaves out what is beyond some 250 files on its command line. */
const FILES_AT_ONCE = 100;

export interface ConvertOptions {
  /** Milliseconds after which a start of LibreOffice is ended; by default four minutes and three seconds for each file. */
  readonly deadline?: number;
  /** The program; the one that is found, unless told. */
  readonly program?: string | null;
}

/**
 * Opens .xlsx files in as few starts of LibreOffice as can be, has every formula calculated anew, and saves what it then holds. Results
 * that the files hold are taken out before, so that none can come back for a calculated one.
 * @param files bytes by a name of the caller's own.
 * @returns .xlsx files by the same names.
 * Throws a {@link LibreOfficeError} where there is no LibreOffice, it takes too long, or a file does not come back.
 */
export async function recalculated(files: ReadonlyMap<string, Uint8Array>, options: ConvertOptions = {}): Promise<Map<string, Uint8Array>> {
  const { deadline = 240_000 + 3_000 * files.size, program = findLibreOffice() } = options;
  if (program === null) throw new LibreOfficeError('LibreOffice was not found: install it, or name its program in SOFFICE_PATH');
  if (files.size === 0) return new Map();
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-libreoffice-'));
  try {
    await makeProfile(folder);
    const names = [...files.keys()];
    await mkdir(join(folder, 'in'));
    await Promise.all(
      [...files.values()].map((bytes, index) => writeFile(join(folder, 'in', fileName(index)), withoutCachedResults(bytes))),
    );
    let output = '';
    for (let first = 0; first < names.length; first += FILES_AT_ONCE) {
      const some = names.slice(first, first + FILES_AT_ONCE).map((_, offset) => join(folder, 'in', fileName(first + offset)));
      output += await runLibreOffice(
        program,
        [profileOf(folder), '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...some],
        deadline,
      );
    }
    return await filesOut(folder, names, output);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A user profile of its own in a folder, so that neither the settings nor a running office of the user are touched. */
export async function makeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'profile', 'user'), { recursive: true });
  await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
}

/** Adds a macro, in LibreOffice's Basic, to the profile of {@link makeProfile}; `macro:///Standard.Kaoji.` and its Sub runs it. */
export async function addMacro(folder: string, basic: string): Promise<void> {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard');
  await mkdir(library, { recursive: true });
  const xml = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
  const libraries = `<library:libraries ${LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>`;
  const list = (elements: string): string =>
    `<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">` +
    `${elements}</library:library>`;
  const module =
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Kaoji" script:language="StarBasic">` +
    `${escapeXml(basic)}</script:module>`;
  await Promise.all([
    writeFile(join(library, '..', 'script.xlc'), xml(libraries)),
    writeFile(join(library, '..', 'dialog.xlc'), xml(libraries)),
    writeFile(join(library, 'script.xlb'), xml(list('<library:element library:name="Kaoji"/>'))),
    writeFile(join(library, 'dialog.xlb'), xml(list(''))),
    writeFile(join(library, 'Kaoji.xba'), xml(module)),
  ]);
}

const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"';

/** The argument that makes LibreOffice use the profile of {@link makeProfile}. */
export function profileOf(folder: string): string {
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
}

function fileName(index: number): string {
  return `${String(index).padStart(5, '0')}.xlsx`;
}

async function filesOut(folder: string, names: readonly string[], output: string): Promise<Map<string, Uint8Array>> {
  const read = await Promise.all(
    names.map(async (name, index) => {
      const path = join(folder, 'out', fileName(index));
      if (!existsSync(path)) throw new LibreOfficeError(`LibreOffice gave nothing back for ${name}\n${output}`);
      return [name, new Uint8Array(await readFile(path))] as const;
    }),
  );
  return new Map(read);
}

/**
 * The C library keeps what LibreOffice gives back instead of handing it to the system after each file, which then has to clear it anew:
 * half of the system's time. Other C libraries do not know these.
 */
const KEEPS_MEMORY = { MALLOC_TRIM_THRESHOLD_: '4000000000', MALLOC_TOP_PAD_: '64000000', MALLOC_MMAP_THRESHOLD_: '1000000000' };

/**
 * Runs LibreOffice without a window, to its end or to the deadline (milliseconds); what it printed. It starts other programs, so at the
 * deadline the whole group is ended. Throws a {@link LibreOfficeError}.
 */
export function runLibreOffice(program: string, args: readonly string[], deadline: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['--headless', '--norestore', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...KEEPS_MEMORY },
    });
    const printed: Buffer[] = [];
    const keep = (part: Buffer): void => void printed.push(part);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const output = (): string => Buffer.concat(printed).toString().trim();
    const timer = setTimeout(() => {
      endGroup(child.pid);
      reject(new LibreOfficeError(`LibreOffice took longer than ${deadline} ms\n${output()}`));
    }, deadline);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new LibreOfficeError(`LibreOffice could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output());
      else reject(new LibreOfficeError(`LibreOffice ended with code ${String(code)}\n${output()}`));
    });
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
