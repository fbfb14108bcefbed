import * as z from 'zod/mini';
import type { PanelPlace } from '../../platform/protocol.ts';
import { storedItem } from '../../platform/stored-item.ts';

export const panelPlaceSchema: z.ZodMiniType<PanelPlace> = z.object({
  corner: z.nullable(z.enum(['top-start', 'top-end', 'bottom-start', 'bottom-end'])),
  isFolded: z.boolean(),
});

const placeItem = storedItem('local', {
  name: 'panel-place',
  version: 1,
  schema: panelPlaceSchema,
  fallback: { corner: null, isFolded: false },
});

export function readPanelPlace(): Promise<PanelPlace> {
  return placeItem.read();
}

export async function keepPanelPlace(place: PanelPlace): Promise<void> {
  await placeItem.update(() => place);
}
