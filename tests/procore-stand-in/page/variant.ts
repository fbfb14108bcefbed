import { createContext, useContext } from 'react';
import { type PageVariant, USUAL_PAGE } from '../page-variant.ts';
import { type Words, wordsOf } from './words.ts';

export const VariantContext = createContext<PageVariant>(USUAL_PAGE);

export function useVariant(): PageVariant {
  return useContext(VariantContext);
}

export function useWords(): Words {
  return wordsOf(useVariant());
}
