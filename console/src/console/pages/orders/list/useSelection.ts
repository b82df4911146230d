import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  ids: readonly string[];
  size: number;
  all: boolean;
  has: (id: string) => boolean;
  /** @param range up to the one that was chosen before */
  toggle: (id: string, range: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
}

/** Which rows are chosen; what is not in the table any more is not chosen either. */
export function useSelection(rows: readonly { id: string }[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const ids = useMemo(() => rows.filter((it) => chosen.has(it.id)).map((it) => it.id), [rows, chosen]);

  const toggle = useCallback(
    (id: string, range: boolean) => {
      const next = new Set(chosen);
      const from = rows.findIndex((it) => it.id === last);
      const to = rows.findIndex((it) => it.id === id);
      if (range && from >= 0) {
        rows.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((it) => next.add(it.id));
      } else if (!next.delete(id)) {
        next.add(id);
      }
      setChosen(next);
      setLast(id);
    },
    [chosen, last, rows],
  );
  const clear = useCallback(() => setChosen(new Set()), []);
  const all = rows.length > 0 && ids.length === rows.length;
  const toggleAll = useCallback(
    () => setChosen(all ? new Set() : new Set(rows.map((it) => it.id))),
    [all, rows],
  );
  return { ids, size: ids.length, all, has: (id) => chosen.has(id), toggle, toggleAll, clear };
}
