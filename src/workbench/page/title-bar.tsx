import { useRef, type ChangeEvent, type JSX } from 'react';
import { chooseLanguage, languages, pageLocale } from '../language';
import { samples } from '../samples';
import { say, type PageState } from '../store';

interface TitleBarProps {
  readonly state: PageState;
  readonly onOpen: (file: File) => void;
  readonly onSample: (name: string) => void;
  readonly onSave: () => void;
}

/** The program's name, the open file, and what comes from and goes to disk. */
export function TitleBar({ state, onOpen, onSample, onSave }: TitleBarProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0];
    // Emptied, so that choosing the same file again is a choice too.
    if (file !== undefined) onOpen(file);
    event.target.value = '';
  }

  return (
    <header className="bench-title">
      <img className="bench-logo" src="assets/icon-32.png" alt="" width={22} height={22} />
      <h1>{say('BENCH-NAME')}</h1>
      <span className="bench-file" data-testid="file-name" title={state.fileName}>
        {state.fileName}
      </span>
      <span className="bench-note">{say('BENCH-NOTE')}</span>
      <a className="bench-note" href="third-party/workbench.txt" target="_blank" rel="noreferrer" data-testid="third-party">
        {say('BENCH-THIRD-PARTY')}
      </a>
      <label className="bench-samples">
        <span>{say('BENCH-SAMPLES')}</span>
        <select
          data-testid="samples"
          aria-label={say('BENCH-SAMPLE-PICK')}
          disabled={state.busy}
          value={samples.find((name) => state.fileName === `${name}.xlsx`) ?? ''}
          onChange={(event) => {
            onSample(event.target.value);
          }}
        >
          <option value="" disabled hidden>
            {say('BENCH-SAMPLE-PICK')}
          </option>
          {samples.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <select
        data-testid="language"
        aria-label={say('BENCH-LANGUAGE')}
        title={say('BENCH-LANGUAGE')}
        value={pageLocale}
        onChange={(event) => {
          const chosen = languages.find(({ locale }) => locale === event.target.value);
          if (chosen !== undefined) chooseLanguage(chosen.locale);
        }}
      >
        {languages.map(({ locale, name }) => (
          <option key={locale} value={locale} lang={locale}>
            {name}
          </option>
        ))}
      </select>
      <input ref={input} data-testid="file-input" type="file" accept=".xlsx" hidden onChange={choose} />
      <button type="button" data-testid="open" disabled={state.busy} title={say('BENCH-OPEN-HINT')} onClick={() => input.current?.click()}>
        {say('BENCH-OPEN')}
      </button>
      <button type="button" data-testid="save" disabled={state.busy || state.opening === 0} title={say('BENCH-SAVE-HINT')} onClick={onSave}>
        {say('BENCH-SAVE')}
      </button>
    </header>
  );
}
