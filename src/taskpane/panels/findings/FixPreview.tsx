import { useEffect, useRef } from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import type { PlannedFix } from '../../session/planned-fixes';
import { Paged } from '../shared/Paged';
import { PlaceLink } from '../shared/PlaceLink';
import { shownValue } from '../shared/shown-value';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 50;

/** Corrections laid out for approval: each cell with what stands there and what will stand there. */
export function FixPreview({ fixes }: { readonly fixes: readonly PlannedFix[] }) {
  const say = useWords();
  const session = useSession();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), []);
  const rows = fixes.flatMap(({ cells, finding }) =>
    cells.length > 0 ? cells : finding.place === null ? [] : [{ place: finding.place, before: null, after: null }],
  );
  return (
    <section ref={card} className="preview" data-testid="fix-preview">
      <h2>{say('PANE-FIX-PREVIEW', { count: fixes.length })}</h2>
      <ul>
        <Paged entries={rows} size={PAGE}>
          {({ place, before, after }, index) => (
            <li key={index}>
              <PlaceLink place={place} />
              <span className="change">
                <del>{shownValue(before, say)}</del>
                {' → '}
                <ins>{shownValue(after, say)}</ins>
              </span>
            </li>
          )}
        </Paged>
      </ul>
      <div className="actions">
        <PrimaryButton
          data-testid="btn-fix-apply"
          text={say('PANE-FIX-APPLY')}
          onClick={() => void session.applyFixes(fixes.map(({ finding }) => finding))}
        />
        <DefaultButton text={say('PANE-CANCEL')} onClick={() => session.cancelFixes()} />
      </div>
    </section>
  );
}
