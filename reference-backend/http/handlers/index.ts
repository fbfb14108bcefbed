import type { AppParts } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { accountHandlers } from './account.ts';
import { integrationHandlers } from './integrations.ts';
import { savingHandlers } from './saving.ts';
import { validationHandlers } from './validations.ts';

export function handlersOf(parts: AppParts): Handlers {
  return {
    ...accountHandlers(parts),
    ...integrationHandlers(parts),
    ...validationHandlers(parts),
    ...savingHandlers(parts),
  };
}
