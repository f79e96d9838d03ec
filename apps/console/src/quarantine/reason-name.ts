import { refusalReasons } from '@tocsin/credit-events';
import type { TFunction } from 'i18next';
import { languageNow } from '../texts/i18n';

/** In words; reasons that a mapping made up are shown as it wrote them. */
export function reasonName(t: TFunction, reason: string): string {
  const known = Object.entries(refusalReasons).find(([name]) => name === reason);
  const said =
    known?.[1][languageNow()] ?? t(`quarantine.reasons.${reason}`, { defaultValue: reason });
  return said === reason ? said : said.charAt(0).toUpperCase() + said.slice(1);
}
