/** What the popup loads after its first paint. */

export type Screens = typeof import('./screens.ts');

export const loadScreens = () => import('./screens.ts');
export const loadNew = () => import('./new/new-integration.tsx');
