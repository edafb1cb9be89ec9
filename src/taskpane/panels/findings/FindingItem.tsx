import { memo } from 'react';
import type { Finding } from '../../../assessment/findings/finding';
import { placeToA1 } from '../../../workbook/cells/a1';
import { SeveritySign } from './Severity';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** One finding. A click selects its cell; 修正 stands beside it where a correction is safe, the answers where it asks. */
export const FindingItem = memo(function FindingItem({ finding }: { readonly finding: Finding }) {
  const say = useWords();
  const session = useSession();
  const { place, clause, unit } = finding;
  const words = (
    <>
      <span className="facts">
        <SeveritySign severity={finding.severity} />
        {place === null ? null : <span className="place">{placeToA1(place)}</span>}
        {unit === null ? null : <span>{unit}</span>}
      </span>
      <span className="message">{say(finding.message)}</span>
      {clause === null ? null : <span className="clause">{say('PANE-CLAUSE', { clause })}</span>}
    </>
  );
  return (
    <li className="finding" data-testid="finding" data-code={finding.code}>
      {place === null ? (
        <div className="finding-words">{words}</div>
      ) : (
        <button type="button" className="finding-words" onClick={() => void session.goTo(place)}>
          {words}
        </button>
      )}
      {finding.fix === null ? null : (
        <button
          type="button"
          className="small-button"
          aria-label={say('PANE-FIX-ONE', { place: place === null ? '' : placeToA1(place) })}
          onClick={() => void session.applyFixes([finding])}
        >
          {say('PANE-FIX')}
        </button>
      )}
      {finding.answers === undefined ? null : (
        <div className="answers">
          {finding.answers.map(({ message }, index) => (
            <button type="button" key={say(message)} className="small-button" onClick={() => void session.answer(finding, index)}>
              {say(message)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
});
