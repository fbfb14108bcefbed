import type { ComponentChild } from 'preact';
import { fillPieces, type MessageName } from '../platform/message.ts';

/** A text of the catalogue with elements in it: one for each of its placeholders, where the language puts them. */
export function Message({ name, values }: { name: MessageName; values: Readonly<Record<string, ComponentChild>> }) {
  return <>{fillPieces(name, values)}</>;
}
