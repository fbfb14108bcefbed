import { ProblemError } from '../../domain/problem.ts';
import { LIST_READER, type ListReader } from '../../lists/reader-place.ts';
import { sendCommand } from '../../platform/send-command.ts';

/** @throws ProblemError where the script cannot be put into the page */
export async function listReader(): Promise<ListReader> {
  if (!Reflect.has(globalThis, LIST_READER)) await sendCommand('list.prepare', null);
  const reader: unknown = Reflect.get(globalThis, LIST_READER);
  if (typeof reader !== 'function') throw new ProblemError('request-refused');
  return reader as ListReader;
}
