import type { Message, Tone } from '../../../src/procore/app-management/messages.ts';

/** A message of Procore's that names no project. */
export const said = (text: string, tone: Tone, at = 0): Message => ({ text, words: text, tone, at });
