import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GoodsLine } from './GoodsLines';
import type { Level } from './Stock';

type Pages = InfiniteData<{ items: Level[]; next?: string }>;

/**
 * Shows what was booked before the server has answered.
 *
 * @returns books lines, and answers how to take them back where they are refused
 */
export function useBooked() {
  const queries = useQueryClient();
  return useCallback(
    (siteId: string, merchantId: string, lines: GoodsLine[]) => {
      const before = queries.getQueriesData<Pages>({ queryKey: ['stock'] });
      queries.setQueriesData<Pages>({ queryKey: ['stock'] }, (data) =>
        data
          ? {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                items: page.items.map((level) =>
                  level.siteId === siteId && level.merchantId === merchantId ? booked(level, lines) : level,
                ),
              })),
            }
          : data,
      );
      return {
        undo: () => before.forEach(([key, data]) => queries.setQueryData(key, data)),
        settle: () => {
          void queries.invalidateQueries({ queryKey: ['stock'] });
          void queries.invalidateQueries({ queryKey: ['movements'] });
          void queries.invalidateQueries({ queryKey: ['backorders'] });
        },
      };
    },
    [queries],
  );
}

function booked(level: Level, lines: GoodsLine[]): Level {
  const of = (condition: string) =>
    lines
      .filter((line) => line.sku === level.sku && (line.condition ?? 'SELLABLE') === condition)
      .reduce((sum, line) => sum + line.quantity, 0);
  const sellable = of('SELLABLE');
  return {
    ...level,
    onHand: level.onHand + sellable,
    available: level.available + sellable,
    damaged: level.damaged + of('DAMAGED'),
  };
}
