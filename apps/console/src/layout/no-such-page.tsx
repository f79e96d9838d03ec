/** An address that leads nowhere, with the way on. */
import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { useTranslation } from 'react-i18next';

export function NoSuchPage() {
  const { t } = useTranslation();
  return <Result status="404" title={t('noSuchPage')} extra={<Link to="/">{t('back')}</Link>} />;
}
