/** What the popup shows of lists that are taken and of integrations of one's own, in its states. */
import type { ComponentChild } from 'preact';
import type { ReferenceSet, ReferenceSource } from '../../src/domain/reference-set.ts';
import type { ReadFound } from '../../src/lists/found-lists.ts';
import { parseProjectList } from '../../src/lists/parse-list.ts';
import type { PartialSign } from '../../src/lists/partial-sign.ts';
import { Discard } from '../../src/popup/discard.tsx';
import { CompanyProjects } from '../../src/popup/new/company-projects.tsx';
import { KeptSettings } from '../../src/popup/new/kept-settings.tsx';
import { ReferenceSummary } from '../../src/popup/new/reference-summary.tsx';
import { Replacement } from '../../src/popup/new/replacement.tsx';
import { PartMissing } from '../../src/popup/part-missing.tsx';
import { FoundLists } from '../../src/popup/take/found-lists.tsx';
import { ListInput } from '../../src/popup/take/list-input.tsx';
import { TakeAList } from '../../src/popup/take/take-a-list.tsx';
import { TakeFromTab } from '../../src/popup/take/take-from-tab.tsx';
import { TakenNotice } from '../../src/popup/take/taken-notice.tsx';
import { useListText } from '../../src/popup/take/use-list-text.ts';
import { connected, integration } from './things.ts';

const nothing = () => {};
const portal = { id: 1, url: 'https://portal.example.com/edit' };
const readAt = '2026-01-05T10:00:00.000Z';
const READ: ReferenceSet = {
  entries: [
    { name: 'Harbour Tower', number: '19-001', id: null },
    { name: 'Mill', number: '19-002', id: null },
  ],
  source: { kind: 'list', fileName: null },
  readAt,
  isPartial: false,
};
const rule = { startsWith: '24-', contains: '', except: 'Test' };

const SOURCES: Readonly<Record<string, ReferenceSource>> = {
  pasted: { kind: 'list', fileName: null },
  'from a file': { kind: 'list', fileName: 'Projects of the Northern region, all of them, final (2).xlsx' },
  'from a page': { kind: 'tab', title: 'Edit Integration – Vendor portal', origin: 'https://portal.example.com' },
  'what was permitted': { kind: 'snapshot' },
  'all of the company': { kind: 'company', rule: { startsWith: '', contains: '', except: '' } },
  'by a rule': { kind: 'company', rule },
};

const SIGNS: readonly PartialSign[] = [
  { kind: 'said', count: 120, text: null },
  { kind: 'pages', text: '1 2 3 … 12' },
  { kind: 'more', text: 'and 12 more' },
  { kind: 'loading' },
  { kind: 'windowed' },
];

function foundList(place: string, partial: PartialSign | null, isLikely = true): ReadFound {
  const list = parseProjectList(
    `Missing projects:\n${connected.map(({ name, number }) => `${number} ${name}`).join('\n')}`,
  );
  const found = { kind: 'table', place, depth: 'page', heading: null, rows: [] };
  return { found: found as unknown as ReadFound['found'], list, partial, isLikely };
}

function Input() {
  return <ListInput listText={useListText()} />;
}

export const ownStates: Readonly<Record<string, Readonly<Record<string, () => ComponentChild>>>> = {
  'src/popup/discard.tsx': {
    'a new integration': () => (
      <Discard
        hint="The projects and names that you entered here will be deleted."
        onDiscard={nothing}
        onKeep={nothing}
      />
    ),
  },
  'src/popup/part-missing.tsx': { missing: () => <PartMissing /> },
  'src/popup/new/company-projects.tsx': {
    'by a rule': () => <CompanyProjects rule={rule} onRead={nothing} />,
  },
  'src/popup/new/kept-settings.tsx': {
    folded: () => (
      <KeptSettings
        integration={{ ...integration, portalUrl: portal.url }}
        origin={{ source: { kind: 'list', fileName: null }, readAt, isPartial: false }}
        onEntered={nothing}
      />
    ),
  },
  'src/popup/new/reference-summary.tsx': Object.fromEntries(
    Object.entries(SOURCES).map(([name, source]) => [
      name,
      () => <ReferenceSummary origin={{ source, readAt, isPartial: source.kind === 'tab' }} projects={120} />,
    ]),
  ),
  'src/popup/new/replacement.tsx': {
    'by a rule': () => <Replacement rule={rule} set={null} onRead={nothing} onReplace={nothing} onCancel={nothing} />,
    'read before the popup was closed': () => (
      <Replacement rule={null} set={READ} onRead={nothing} onReplace={nothing} onCancel={nothing} />
    ),
  },
  'src/popup/take/found-lists.tsx': {
    several: () => (
      <FoundLists
        lists={SIGNS.map((sign, index) => foundList(index === 0 ? 'Validation failed' : '', sign))}
        onChoose={nothing}
      />
    ),
    'one, and others that are hardly it': () => (
      <FoundLists lists={[foundList('Validation failed', null), foundList('Menu', null, false)]} onChoose={nothing} />
    ),
  },
  'src/popup/take/list-input.tsx': { empty: () => <Input /> },
  'src/popup/take/take-a-list.tsx': { 'in the portal': () => <TakeAList tab={portal} /> },
  'src/popup/take/take-from-tab.tsx': { 'in the portal': () => <TakeFromTab tab={portal} onTaken={nothing} /> },
  'src/popup/take/taken-notice.tsx': Object.fromEntries(
    Object.entries(SOURCES).map(([name, source]) => [
      name,
      () => <TakenNotice source={source} count={120} isPartial={source.kind === 'tab'} />,
    ]),
  ),
};
