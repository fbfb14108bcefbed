import { keepFocusIn } from '../../src/ui/keep-focus.tsx';

Object.assign(globalThis, { keepFocusIn });
