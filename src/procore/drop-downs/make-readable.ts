import { insideOf } from './inside.ts';
import { provideInside } from './use.ts';

/** For scripts that look at what a drop-down shows. */
export function makeReadable(): void {
  provideInside(insideOf);
}
