import { useMapTexts } from './texts';

/** Where a map will be. */
export function MapSkeleton() {
  const t = useMapTexts();
  return <div className="peisong-map-skeleton" role="status" aria-label={t('loading')} />;
}
