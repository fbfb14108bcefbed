import { h, render } from 'preact';
import { userLanguage } from '../../platform/language.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/**
 * Once the extension was updated, the browser has no texts any more for the panel that was left behind: the one that
 * says so is drawn once ahead, where nobody sees it.
 */
export function prepareLastWords(): void {
  userLanguage();
  render(h(ProblemNotice, { problem: { code: 'extension-updated' } }), document.createElement('div'));
}
