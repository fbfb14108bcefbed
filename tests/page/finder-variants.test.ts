import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import { bundleFinder } from './finder-page.ts';
import { openStandIn, type StandInPage } from './stand-in-page.ts';

let procore: StandInPage;
let code: string;

beforeAll(async () => {
  procore = await openStandIn({ projects: 200, connected: 40, permitted: 30 });
  code = await bundleFinder();
});

afterAll(() => procore.close());

const VARIANTS: readonly Partial<PageVariant>[] = [
  {},
  ...(
    ['super-select', 'super-select-checkbox', 'group-select', 'select', 'native-multiple', 'react-select'] as const
  ).map((control) => ({ control })),
  { library: 10 },
  { table: 'paged' },
  { table: 'searchable' },
  { table: 'list' },
  { columns: 'number, name' },
  { place: 'frame' },
  { place: 'modal' },
  { title: 'breadcrumb' },
];

describe.each(['en', 'fr-CA', 'nonsense'] as const)('in %s', (language) => {
  test.each(VARIANTS.map((variant) => [JSON.stringify(variant), variant] as const))('%s', async (_name, variant) => {
    await procore.show({ ...variant, language });
    await procore.page.evaluate(code);
    const isModal = variant.place === 'modal';
    const found = await procore.page.evaluate(
      async (isAskedFor) => {
        const section = window.finder.findPermittedProjects({ isAskedFor });
        if (section === null) return null;
        const whole = await window.finder.readWholeTable(section, { signal: new AbortController().signal });
        return {
          certainty: section.certainty,
          hasEditor: section.editor !== null,
          count: whole.labels.length,
          isComplete: whole.isComplete,
        };
      },
      isModal && language === 'nonsense',
    );
    // Of the modal's French title there is no source.
    const isUnknown = language === 'nonsense' || (isModal && language === 'fr-CA');
    const certainty = isUnknown ? 'by-structure' : 'labelled';
    const rows = isModal ? {} : { count: procore.world.integration.app.permittedProjectIds.size, isComplete: true };
    expect(found).toMatchObject({ certainty, hasEditor: true, ...rows });
  });
});
