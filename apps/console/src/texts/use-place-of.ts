/** Regions by name; cities and counties come a moment after the page, which need not wait for them. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { languageNow } from './i18n';
import { placeOf } from './places';

const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: async () => (await import('@vant/area-data')).areaList,
  staleTime: Infinity,
});

export function usePlaceOf(): (region: string) => string | undefined {
  const { data } = useQuery(placesQuery);
  return (region) => placeOf(region, languageNow(), data);
}
