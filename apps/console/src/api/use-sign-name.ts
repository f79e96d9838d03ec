/** What the catalogue calls a sign, in the reader's language; its id until that is known. */
import { useQuery } from '@tanstack/react-query';
import { languageNow } from '../texts/i18n';
import { signsQuery } from './read';

export function useSignName(): (id: string) => string {
  const signs = useQuery(signsQuery);
  return (id) => signs.data?.items.find((sign) => sign.id === id)?.name[languageNow()] ?? id;
}
