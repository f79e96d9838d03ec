/** What went wrong, in words, with the way out: sign in, or try again. */
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/read';

export function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Refused && error.status === 401) {
    return <Result status="403" title={t('signedOut')} subTitle={t('signInHint')} />;
  }
  return (
    <Result
      status="error"
      title={t('loadFailed')}
      subTitle={error.message}
      extra={<Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}
