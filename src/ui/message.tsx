import type { ComponentChild } from 'preact';
import { type MessageName, messagePieces } from '../platform/message.ts';

/** A text of the catalogue with elements in it: one for each of its placeholders, where the language puts them. */
export function Message({ name, values }: { name: MessageName; values: Readonly<Record<string, ComponentChild>> }) {
  // Every other piece is the name of a placeholder.
  return messagePieces(name, Object.keys(values)).map((piece, index) => (index % 2 === 0 ? piece : values[piece]));
}
