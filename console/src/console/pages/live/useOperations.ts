import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { StreamEvent } from '../../../shared/stream';
import { useStream } from '../../../shared/useStream';
import { happeningOf, withHappening, type Happening } from './happenings';
import { latestPositions } from './queries';
import { throttled } from './throttled';
import { Whereabouts, type Frame, type Seen } from './whereabouts';

const movesRoutes = /^(dispatch|tracking\.arrival|shipment\.state)/;

/** Follows the whole operation: positions into the map, events into the feed and the lists. */
export function useOperations() {
  const queries = useQueryClient();
  const [whereabouts] = useState(() => new Whereabouts());
  const [feed, setFeed] = useState<readonly Happening[]>([]);
  const again = useMemo(
    () => ({
      lists: throttled(async () => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['live', 'routes'] }),
          queries.invalidateQueries({ queryKey: ['insight', 'exceptions'] }),
        ]);
      }, 4_000),
      details: throttled(async () => {
        await queries.invalidateQueries({
          predicate: ({ queryKey: [scope, kind] }) => scope === 'live' && kind !== 'routes',
        });
      }, 1_000),
    }),
    [queries],
  );
  useEffect(
    () => () => {
      again.lists.stop();
      again.details.stop();
    },
    [again],
  );
  const readPositions = () =>
    void latestPositions().then(
      (all) =>
        whereabouts.reset(
          all.map((it): [string, Seen] => [
            it.vehicleId,
            {
              latitude: it.latitude,
              longitude: it.longitude,
              speed: it.speedMetersPerSecond ?? null,
              heading: it.headingDegrees ?? null,
              at: Date.parse(it.occurredAt),
            },
          ]),
        ),
      () => undefined, // the stream's state says that the platform does not answer
    );
  const onEvent = (event: StreamEvent) => {
    if (event.name === 'positions') {
      whereabouts.apply(JSON.parse(event.data) as Frame);
      return;
    }
    const happening = happeningOf(event);
    if (happening) setFeed((before) => withHappening(before, happening));
    if (movesRoutes.test(event.name)) again.lists.run();
    again.details.run();
  };
  const stream = useStream('/api/v1/streams/operations', {
    onEvent,
    onResumed: () => {
      readPositions();
      again.lists.run();
      again.details.run();
    },
  });
  useEffect(readPositions, [whereabouts]);
  return { whereabouts, feed, state: stream.state, retry: stream.retry };
}
