import { pageDocuments } from '../../dom/documents.ts';
import { findLabel, LABELS, type LabelName } from '../../labels.ts';
import { MESSAGE_SELECTOR_WAYS } from '../../message-selectors.ts';
import { SELECTOR_WAYS } from '../../selectors.ts';
import { findPickersIn } from '../outline/long-lists.ts';
import { outlineOf } from '../outline/page-outline.ts';
import { findPermittedProjects } from '../section/find-section.ts';
import { readPermittedTable } from '../table/look-at-rows.ts';
import { linesOf, shapeOfPath } from './page-shape.ts';

/** What a page consists of, without anything that people wrote or that names anybody or anything. */
export interface PageReport {
  /** The path with digits as `#` and words that are not Procore's own as `…`. */
  readonly path: string;
  readonly looked: readonly { readonly what: string; readonly found: string }[];
  /** Of each document of the page its structure, one element a line. */
  readonly documents: readonly (readonly string[])[];
}

/** What was looked for on this page, what was found, and how the page is built. */
export function describePage(): PageReport {
  const documents = pageDocuments();
  return {
    path: shapeOfPath(location.pathname),
    looked: [...findings(), ...documents.flatMap(countsIn)],
    documents: documents.map(({ body }) => linesOf(body)),
  };
}

const LARGEST_REPORT = 19_000;

/** For a message to whoever maintains this: below 20,000 characters. */
export function reportText({ path, looked, documents }: PageReport): string {
  const found = looked.map(({ what, found }) => `${what}: ${found}`);
  const structure = documents.flatMap((lines, index) => ['', `Document ${index + 1}`, ...lines]);
  const lines = [`Page ${path}`, '', 'Looked for', ...found, ...structure];
  let text = '';
  for (const line of lines) {
    if (text.length + line.length > LARGEST_REPORT) return `${text}(more was left out)\n`;
    text += `${line}\n`;
  }
  return text;
}

function findings(): PageReport['looked'] {
  const section = findPermittedProjects();
  const asked = section ?? findPermittedProjects({ isAskedFor: true });
  const table = asked === null ? null : readPermittedTable(asked);
  return [
    { what: 'section of permitted projects', found: section?.certainty ?? (asked === null ? 'none' : 'if asked for') },
    { what: 'its drop-down and Add', found: asked?.editor?.picker.kind ?? 'none' },
    {
      what: 'its rows',
      found: table === null ? 'none' : `${table.labels.length}, ${table.isComplete ? 'all' : 'not all'}`,
    },
  ];
}

function countsIn(page: Document, index: number): PageReport['looked'] {
  const pickers = findPickersIn(page);
  const outline = outlineOf(page.body, pickers);
  const name = `document ${index + 1}`;
  const labels = (Object.keys(LABELS) as LabelName[]).flatMap((label) => {
    const languages = outline.flatMap(({ text }) => findLabel(text, label)?.language ?? []);
    return languages.length === 0 ? [] : [`${label} ${[...new Set(languages)].join(' ')} ${languages.length}`];
  });
  const counts = Object.entries({ ...SELECTOR_WAYS, ...MESSAGE_SELECTOR_WAYS })
    .filter(([, ways]) => !ways.some((way) => way.includes(':scope')))
    .map(([selector, ways]) => `${selector} ${ways.map((way) => page.querySelectorAll(way).length).join('/')}`);
  return [
    { what: `${name}, drop-downs`, found: pickers.map(({ kind }) => kind).join(' ') || 'none' },
    { what: `${name}, labels`, found: labels.join(', ') || 'none' },
    { what: `${name}, selectors by way`, found: counts.join(', ') },
  ];
}
