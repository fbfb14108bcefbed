import type catalogue from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';

export type MessageName = keyof typeof catalogue;

/** A text of the catalogue, in the user's language where there is one of it. */
export function message(name: MessageName): string {
  return browser.i18n.getMessage(name);
}
