/** Ant Design in the reader's language, and the four colours of severity. */
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The page's nonce lets the styles of Ant Design pass the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** Grey, blue and red dark enough to be read on white (WCAG AA, 4.5 to 1). */
const token = {
  colorPrimary: '#1f4e79',
  colorLink: '#0b5cad',
  colorError: '#c62a2a',
  colorTextDescription: '#5b6673',
  colorTextTertiary: '#5b6673',
  colorTextPlaceholder: '#6b7480',
  borderRadius: 4,
};

export function Look({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={{ token }}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
