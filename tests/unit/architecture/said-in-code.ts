import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Attributes and properties whose text people meet. */
const SAID = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'aria-description', 'text', 'sentence']);

/** Calls and errors that no user hears of. */
const UNHEARD = /^(?:Error|RegExp|RangeError|TypeError|querySelector|querySelectorAll|matches|closest)$/;

/** What TypeScript alone reads. */
const TYPE = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/;

const WORD = /\p{L}/u;
/** Two words with a space between them, of which the first begins what is said: no class names, keys or selectors. */
const SENTENCE = /^\P{L}*\p{Lu}[\p{L}\p{N}’']*[,:;]? \p{L}|\p{L}[,:;]? [\p{L}\p{N}’']+[.…?!]$/u;

/** What a file of ours says to people by itself instead of by the catalogue. */
export function saidInCode(file: string, code: string): string[] {
  const found = new Set<string>();
  const visit = (node: Node, isSaid: boolean): void => {
    const text = textIn(node);
    if (text !== null && (isSaid || node.type === 'JSXText' ? WORD : SENTENCE).test(text)) found.add(text.trim());
    for (const [part, child] of partsOf(node)) visit(child, isSaidIn(node, part, isSaid));
  };
  visit(parseSync(file, code).program as unknown as Node, false);
  return [...found];
}

function textIn({ type, value }: Node): string | null {
  if (type === 'TemplateElement') return (value as { raw: string }).raw;
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : null;
}

/** Whether any word that stands in this part of the node is said, and not only a whole sentence. */
function isSaidIn(node: Node, part: string, isSaid: boolean): boolean {
  switch (node.type) {
    case 'JSXAttribute':
      return SAID.has(nameOf(node.name));
    case 'Property':
      return part === 'value' && SAID.has(nameOf(node.key));
    case 'JSXElement':
    case 'JSXFragment':
      return part === 'children';
    case 'ConditionalExpression':
      return isSaid && part !== 'test';
    case 'LogicalExpression':
      return isSaid && part === 'right';
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
      return isSaid;
    default:
      return false;
  }
}

function* partsOf(node: Node): Generator<[part: string, child: Node]> {
  if (isUnheard(node)) return;
  for (const [part, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield [part, child];
  }
}

function isUnheard({ type, callee }: Node): boolean {
  if (type === 'ImportDeclaration' || TYPE.test(type)) return true;
  if (type !== 'CallExpression' && type !== 'NewExpression') return false;
  const { object, property } = callee as Node;
  return UNHEARD.test(nameOf(property ?? callee)) || nameOf(object) === 'console';
}

function nameOf(node: unknown): string {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return String(name ?? value ?? '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
