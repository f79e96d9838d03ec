/**
 * A region by name: the province in the reader's language, city and county as they call themselves.
 * A code that has been given up since names as much of it as is still in use.
 */
import type { Language } from './language';
import { provinceOf } from './provinces';

/** Names by codes of six digits. */
export type Places = Readonly<
  Record<'province_list' | 'city_list' | 'county_list', Readonly<Record<string, string>>>
>;

/** Undefined for a code that belongs to no province; without places the province alone. */
export function placeOf(region: string, language: Language, places?: Places): string | undefined {
  const province = provinceOf(region, language);
  if (province === undefined) return undefined;
  const code = region.padEnd(6, '0');
  const city = places?.city_list[`${code.slice(0, 4)}00`] ?? '';
  const county = places?.county_list[code] ?? '';
  // Beijing is its own city, and what belongs to no city stands under a mere heading.
  const isCity =
    /(市|州|盟|地区)$/.test(city) && city !== places?.province_list[`${code.slice(0, 2)}0000`];
  const parts = [province, isCity ? city : '', county].filter((part) => part !== '');
  return parts.join(language === 'zh' ? '' : ' ');
}
