import { wordsOf } from '../procore-stand-in/page/words.ts';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';

export type Control = PageVariant['control'];

/** Selectors of puppeteer's. */
interface Parts {
  /** What a user clicks to open the list; native lists are open. */
  readonly trigger: string;
  readonly option: string;
}

const LIST_BOX = '[role=listbox] [role=option]';
/** core-react 10 has no roles here. */
export const OPTION_OF_CORE = '[data-value]';

const PARTS: Readonly<Record<Control, Parts>> = {
  'multi-select': { trigger: 'input[placeholder]', option: OPTION_OF_CORE },
  'group-select': { trigger: 'input[placeholder]', option: OPTION_OF_CORE },
  'super-select': { trigger: 'div[role=combobox]', option: LIST_BOX },
  'super-select-checkbox': { trigger: 'div[role=combobox]', option: LIST_BOX },
  select: { trigger: '::-p-text(PLACEHOLDER)', option: OPTION_OF_CORE },
  'native-multiple': { trigger: 'select', option: 'select option' },
  'native-single': { trigger: 'select', option: 'select option:not([value=""])' },
  'react-select': { trigger: 'input[role=combobox]', option: LIST_BOX },
};

export const CONTROLS = Object.keys(PARTS) as Control[];

/** Where the stand-in's drop-down of projects can be touched, while nothing is chosen in it. */
export function partsOf(variant: Pick<PageVariant, 'control' | 'language'>): Parts {
  const { trigger, option } = PARTS[variant.control];
  return { trigger: trigger.replace('PLACEHOLDER', wordsOf(variant).placeholder), option };
}
