import { named, useMerchantList, useSiteList } from '../../parts/directory';

export function useSites() {
  const { data } = useSiteList();
  const zones = new Map(data?.map((site) => [site.siteId, site.zone]));
  const found = named(
    data,
    (site) => site.siteId,
    (site) => site.name,
  );
  return { ...found, zoneOf: (siteId: string) => zones.get(siteId) };
}

export function useMerchants() {
  return named(
    useMerchantList().data,
    (merchant) => merchant.id,
    (merchant) => merchant.name,
  );
}
