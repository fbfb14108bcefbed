import { browser } from './browser.ts';

let language: string | undefined;

/** The language of the browser, such as `en-GB`: dates and numbers are written as the user is used to. */
export function userLanguage(): string {
  language ??= browser.i18n.getUILanguage();
  return language;
}

let numbers: Intl.NumberFormat | undefined;

export function numberText(count: number): string {
  numbers ??= new Intl.NumberFormat(userLanguage());
  return numbers.format(count);
}
