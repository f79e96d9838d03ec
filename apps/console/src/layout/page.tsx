/** The frame of every page: name, language, and what a sign is and is not. */
import { Alert, Button } from 'antd';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../texts/i18n';

export function Page() {
  const { t } = useTranslation();
  return (
    <>
      <header className="page-head">
        <Link to="/">
          <img src="/bell.svg" alt="" width={26} height={26} />
          <strong>{t('title')}</strong>
        </Link>
        <span>{t('subtitle')}</span>
        <span className="grow" />
        <nav>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t('list')}
          </Link>
          <Link to="/signs">{t('signs.nav')}</Link>
          <Link to="/feeds">{t('feeds.nav')}</Link>
          <Link to="/quarantine" activeOptions={{ includeSearch: false }}>
            {t('quarantine.nav')}
          </Link>
        </nav>
        <Button size="small" ghost onClick={() => void switchLanguage()}>
          {t('language')}
        </Button>
      </header>
      <main className="page">
        <Alert className="notice" type="info" showIcon title={t('signal')} />
        <Outlet />
      </main>
      <footer className="page-foot">{t('clock')}</footer>
    </>
  );
}
