import { method, type Member } from '../dispatch/members';
import { eventTypes, type EventType } from '../subscriptions';

/** The pairs of register and unregister methods behind `onChanged.add`, `onActivated.add` …; `targetOf` says what is listened to. */
export function eventMembers<T>(names: readonly (keyof typeof wireNames)[], targetOf: (target: T) => string): Record<string, Member<T>> {
  const members: Record<string, Member<T>> = {};
  for (const name of names) {
    const type: EventType = eventTypes[name];
    members[`_Register${wireNames[name]}`] = method([], (target, _args, session) => session.subscriptions.register(type, targetOf(target)));
    members[`_Unregister${wireNames[name]}`] = method([], (target, _args, session) =>
      session.subscriptions.unregister(type, targetOf(target)),
    );
  }
  return members;
}

const wireNames = {
  changed: 'DataChangedEvent',
  activated: 'ActivatedEvent',
  deactivated: 'DeactivatedEvent',
  added: 'AddedEvent',
  selectionChanged: 'SelectionChangedEvent',
  deleted: 'DeletedEvent',
  calculated: 'CalculatedEvent',
  formatChanged: 'FormatChangedEvent',
  nameChanged: 'EventNameChanged',
} as const;
