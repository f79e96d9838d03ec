/** Chinese first; the choice is remembered in the browser and shown in the page's `lang`. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import type { Language } from './language';
import { zh } from './zh';

const remembered = 'tocsin-language';

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

export async function setUpLanguage(): Promise<void> {
  const language = localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  markPage(language);
}

export async function switchLanguage(): Promise<void> {
  const language = languageNow() === 'zh' ? 'en' : 'zh';
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  markPage(language);
}

function markPage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
