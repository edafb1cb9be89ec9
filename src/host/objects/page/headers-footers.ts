import { z } from 'zod';
import { bind, child, readWrite, type HostClass, type HostObject, type Member } from '../../dispatch/members';
import type { Session } from '../../add-in-session';
import type { SheetTarget } from '../targets';

/** What stands above and below the pages of a sheet: so far of all pages alike. */
export function headersFootersObject(target: SheetTarget, session: Session): HostObject {
  return bind(groupClass, target, session);
}

const groupClass: HostClass<SheetTarget> = {
  name: 'HeaderFooterGroup',
  members: { DefaultForAllPages: child([], (t, _args, s) => bind(headerFooterClass, t, s)) },
};

const PARTS = ['L', 'C', 'R'] as const;
type Part = (typeof PARTS)[number];

function text(where: 'oddHeader' | 'oddFooter', part: Part): Member<SheetTarget> {
  return readWrite(
    z.string(),
    (t, s) => partsOf(s.extras.page(t.sheet).headerFooter?.[where] ?? '')[part],
    (t, value, s) => {
      const { headerFooter } = s.extras.page(t.sheet);
      const parts = { ...partsOf(headerFooter?.[where] ?? ''), [part]: value };
      const written = PARTS.flatMap((each) => (parts[each] === '' ? [] : [`&${each}${parts[each]}`])).join('');
      const { [where]: _, ...others } = headerFooter ?? {};
      // Nothing above or below the pages is what a sheet has of which nothing is said.
      s.extras.setPage(t.sheet, { headerFooter: written === '' ? others : { ...others, [where]: written } });
    },
  );
}

/** The three parts of a header: `&L`, `&C` and `&R` begin one, and what stands before the first of them is in the middle. */
function partsOf(codes: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: '', C: '', R: '' };
  let part: Part = 'C';
  for (const [piece] of codes.matchAll(/&[^]|[^&]/gu)) {
    const begun = PARTS.find((each) => piece === `&${each}`);
    if (begun === undefined) parts[part] += piece;
    else part = begun;
  }
  return parts;
}

const headerFooterClass: HostClass<SheetTarget> = {
  name: 'HeaderFooter',
  members: {
    LeftHeader: text('oddHeader', 'L'),
    CenterHeader: text('oddHeader', 'C'),
    RightHeader: text('oddHeader', 'R'),
    LeftFooter: text('oddFooter', 'L'),
    CenterFooter: text('oddFooter', 'C'),
    RightFooter: text('oddFooter', 'R'),
  },
};
