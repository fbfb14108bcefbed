import { Button, MultiSelect } from '@procore/core-react';
import { useState } from 'react';
import { useWords } from './variant.ts';

interface Favourite {
  readonly id: number;
  readonly label: string;
}

const FAVOURITES: Favourite[] = Array.from({ length: 12 }, (_, index) => ({
  id: index + 1,
  label: `Favourite ${index + 1}`,
}));

/** A strip without a role under the bar, for the user's favourite projects. It has nothing to do with the page. */
export function HeaderProjectChoice() {
  const [chosen, setChosen] = useState<Favourite[]>([]);
  const words = useWords();
  return (
    <div className="choose strip">
      <MultiSelect
        options={FAVOURITES}
        value={chosen}
        onChange={(next: Favourite[]) => setChosen(next)}
        placeholder={words.projects}
      />
      <Button variant="secondary" onClick={() => setChosen([])}>
        {words.view}
      </Button>
    </div>
  );
}
