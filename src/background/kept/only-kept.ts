import { isKeptId } from '../../domain/kept-id.ts';

/** By integration: what another vendor's backend leaves as it is. */
export function onlyKept<Value>(ofIntegrations: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(ofIntegrations).filter(([id]) => isKeptId(id)));
}
