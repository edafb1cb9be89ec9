import { useRef, type ChangeEvent } from 'react';
import { textOf } from '../../../scheme/source/decode';
import { Choice, type ChoiceOption } from '../shared/choice/Choice';
import { MoreMenu } from './MoreMenu';
import { Period } from './Period';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const OPEN = ' open';

/** The regulation in use, the period it is applied to, and ⋯, in one row. */
export function Head({ onTerms }: { readonly onTerms: () => void }) {
  const say = useWords();
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const schemes = usePane((state) => state.schemes);
  const schemeId = usePane((state) => state.schemeId);
  const assessment = usePane((state) => state.assessment);

  const facts =
    assessment === null || assessment.scheme.hash === ''
      ? null
      : `${say('PANE-VERSION', { version: assessment.scheme.version })} · ${say('PANE-HASH', { hash: assessment.scheme.hash })}`;
  const options: ChoiceOption[] = [
    ...schemes.map(({ id, title, own }) => {
      const text = own !== true ? title : title === '' ? say('PANE-SCHEME-OWN') : say('PANE-SCHEME-OWN-TITLE', { title });
      return { key: id, text };
    }),
    { key: OPEN, text: say('PANE-SCHEME-OPEN'), apart: true },
  ];
  const choose = (key: string) => {
    if (key === OPEN) picker.current?.click();
    else if (key !== schemeId) void session.choices.chooseScheme(key);
  };
  const opened = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    const file = files?.[0];
    if (file !== undefined) await session.choices.openScheme(textOf(new Uint8Array(await file.arrayBuffer())), file.name);
    // The same file can be opened again after it was mended.
    event.target.value = '';
  };

  return (
    <div className="head">
      <h1 className="visually-hidden">{say('PANE-NAME')}</h1>
      <div className="scheme-line">
        <div className="scheme" {...(facts === null ? {} : { title: facts })}>
          <Choice
            label={say('PANE-SCHEME')}
            quiet
            placeholder={say('PANE-SCHEME-NONE')}
            chosen={schemeId}
            options={options}
            onChoose={choose}
            testId="scheme"
          />
        </div>
        {assessment === null || assessment.scheme.hash === '' ? null : <Period key={assessment.period} period={assessment.period} />}
        <MoreMenu onImport={() => picker.current?.click()} onTerms={onTerms} />
      </div>
      <input ref={picker} type="file" accept=".yaml,.yml" hidden onChange={(event) => void opened(event)} data-testid="scheme-file" />
    </div>
  );
}
