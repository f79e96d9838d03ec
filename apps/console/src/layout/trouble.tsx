/** What went wrong, in words, with the way out: sign in, go back, or try again. */
import { Link } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/read';

export function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  const status = error instanceof Refused ? error.status : undefined;
  if (status === 401) {
    return <Result status="403" title={t('signedOut')} subTitle={t('signInHint')} />;
  }
  if (status === 404) {
    return (
      <Result
        status="404"
        title={t('notFound')}
        subTitle={error.message}
        extra={<Link to="/">{t('back')}</Link>}
      />
    );
  }
  return (
    <Result
      status="error"
      title={t('loadFailed')}
      subTitle={status === undefined ? t('unreachable') : error.message}
      extra={<Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}
