import type { Session } from '../session/session';

/** What the ribbon buttons of manifest.xml do, by the FunctionName there. Each drives the session that the pane shows. */
const commands = {
  'kaoji.check': (session) => session.check(),
  'kaoji.score': (session) => session.score(),
  'kaoji.explain': (session) => {
    session.explainSelection();
    return Promise.resolve();
  },
  'kaoji.undo': (session) => session.history.undo(),
  'kaoji.previous': (session) => session.findings.step(-1),
  'kaoji.next': (session) => session.findings.step(1),
} as const satisfies Record<string, (session: Session) => Promise<void>>;

/** The part of Office that ribbon commands need; `Office` itself is one. */
export interface RibbonHost {
  readonly actions: { associate(id: string, action: (event: { completed(): void }) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/**
 * Answers the ribbon buttons. Pane and commands share one runtime, so a button shows the pane and the pane shows what the button did.
 * Office is told that the command is over in any case; otherwise it would keep the button busy.
 */
export function answerRibbon(host: RibbonHost, session: Session): void {
  for (const [id, command] of Object.entries(commands)) {
    host.actions.associate(id, (event) => {
      void Promise.allSettled([host.addin.showAsTaskpane(), command(session)]).then(() => event.completed());
    });
  }
}
