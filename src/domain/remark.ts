/**
 * What a verdict that is made in this browser does not say by itself; `ui/remark-texts.ts` has the words. A backend says
 * its own in a sentence.
 */
export const REMARKS = [
  'open-permissions-tab',
  'page-shows-part',
  'page-leaves-open',
  'list-is-part',
  'key-untried',
  'key-refused',
  'procore-leaves-open',
  'procore-unsettled',
] as const;
export type Remark = (typeof REMARKS)[number];

export function isRemark(text: string): text is Remark {
  return (REMARKS as readonly string[]).includes(text);
}
