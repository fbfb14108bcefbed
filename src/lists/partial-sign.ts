/** Why a list seems to be only a part of what its source holds. */
export type PartialSign =
  /** It says itself how many there are. */
  | { readonly kind: 'said'; readonly count: number; readonly text: string | null }
  | { readonly kind: 'pages'; readonly text: string }
  | { readonly kind: 'more'; readonly text: string }
  /** It was read before all of it was there. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'windowed' }
  | { readonly kind: 'cut' };
