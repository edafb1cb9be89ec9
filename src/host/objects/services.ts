import { z } from 'zod';
import { bind, method, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import { invocationResults } from '../functions/results';
import type { Session } from '../add-in-session';

/** Objects that a client makes by the name of a service. @throws HostError ApiNotFound */
export function serviceObject(name: string, session: Session): HostObject {
  const serviceClass = Object.hasOwn(services, name) ? services[name] : undefined;
  if (serviceClass === undefined) throw new HostError('ApiNotFound', `(${name})`);
  return bind(serviceClass, null, session);
}

const startState = z.enum(['Background', 'Inactive']);
const visibility = z.enum(['Visible', 'Background']);

const services: Readonly<Record<string, HostClass<null>>> = {
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    name: 'AppRuntimePersistenceService',
    members: {
      SetAppRuntimeStartState: method([startState], (_t, [state], s) => {
        s.pane.startState = state;
      }),
      GetAppRuntimeStartState: method([], (_t, _args, s) => s.pane.startState),
    },
  },
  'Microsoft.AppRuntime.AppRuntimeService': {
    name: 'AppRuntimeService',
    members: {
      SetAppRuntimeState: method([visibility], (_t, [state], s) => {
        s.pane.visibility = state;
        s.pane.onVisibility(state);
      }),
    },
  },
  'Microsoft.InternalService.AddinInternalService': {
    name: 'AddinInternalService',
    members: { NotifyActionHandlerReady: method([], () => undefined) },
  },
  'Microsoft.ExcelServices.CustomFunctions': {
    name: 'CustomFunctions',
    members: {
      _SetOsfControlContainerReadyForCustomFunctions: method([], (_t, _args, s) => s.functionsReady()),
      SetInvocationArrayResults: method([invocationResults], (_t, [results], s) => s.functions.answered(results)),
    },
  },
};
