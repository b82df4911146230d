import { useQuery } from '@tanstack/react-query';
import { answer, api, type InventoryApi } from '../../../shared/api';

type Site = InventoryApi['schemas']['SiteView'];

interface Merchant {
  id: string;
  name: string;
}

/** Sites and merchants are few; all of them are read once and serve filters and names. */
async function all<T>(read: (after: string | undefined) => Promise<{ items: T[]; next?: string }>) {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    found.push(...page.items);
    after = page.next;
  } while (after && found.length < 2000);
  return found;
}

export function useSites() {
  const query = useQuery({
    queryKey: ['sites'],
    queryFn: () =>
      all<Site>((after) =>
        answer(api.inventory.GET('/api/v1/sites', { params: { query: { limit: 200, after } } })),
      ),
    staleTime: 60_000,
  });
  const zones = new Map(query.data?.map((site) => [site.siteId, site.zone]));
  const found = directory(
    query.data,
    (site) => site.siteId,
    (site) => site.name,
  );
  return { ...found, zoneOf: (siteId: string) => zones.get(siteId) };
}

export function useMerchants() {
  const query = useQuery({
    queryKey: ['merchants'],
    queryFn: () =>
      all<Merchant>(
        (after) =>
          answer(
            api.orders.GET('/api/v1/merchants', { params: { query: { limit: 200, after } } }),
          ) as Promise<unknown> as Promise<{ items: Merchant[]; next?: string }>,
      ),
    staleTime: 60_000,
  });
  return directory(
    query.data,
    (merchant) => merchant.id,
    (merchant) => merchant.name,
  );
}

function directory<T>(items: T[] | undefined, id: (item: T) => string, name: (item: T) => string) {
  const names = new Map(items?.map((item) => [id(item), name(item)]));
  return {
    items: items ?? [],
    options: (items ?? []).map((item) => ({ value: id(item), label: name(item) })),
    nameOf: (wanted: string | undefined) => (wanted ? (names.get(wanted) ?? wanted.slice(0, 8)) : ''),
  };
}
