import { eventTypes, isEventType } from '@tocsin/credit-events';
import { languageNow } from '../texts/i18n';

/** In words; what is no known type stays as it is written. */
export const eventTypeName = (type: string): string =>
  isEventType(type) ? eventTypes[type].title[languageNow()] : type;
