import { Button } from '@procore/core-react';
import type { PermittedProjectsState } from './use-permitted-projects.ts';
import { useVariant, useWords } from './variant.ts';

interface AddButtonProps {
  readonly state: PermittedProjectsState;
  readonly canEdit: boolean;
}

/** Adds what is chosen, and looks busy meanwhile in the way of the variant. */
export function AddButton({ state: { chosen, adding, add }, canEdit }: AddButtonProps) {
  const { busyLook } = useVariant();
  const words = useWords();
  if (adding && busyLook === 'gone') return null;
  return (
    <Button
      onClick={add}
      disabled={chosen.length === 0 || !canEdit || (adding && busyLook === 'disabled')}
      loading={adding && busyLook === 'spinner'}
    >
      {words.add}
    </Button>
  );
}
