/** What to know before acting on an alert: what it could not see, what law is yet to be confirmed. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '../api/wire';
import { languageNow } from '../texts/i18n';

export function Cautions({ alert: { notSeen, unconfirmedLaw } }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const language = languageNow();
  const comma = language === 'zh' ? '、' : '; ';
  return (
    <>
      {notSeen.length > 0 && (
        <Alert
          className="notice"
          showIcon
          type="warning"
          title={t('notSeen')}
          description={t('notSeenHint', { sources: notSeen.join(comma) })}
        />
      )}
      {unconfirmedLaw.length > 0 && (
        <Alert
          className="notice"
          showIcon
          type="info"
          title={t('unconfirmedLaw')}
          description={unconfirmedLaw
            .map(({ title, source }) => `${title[language]} (${source[language]})`)
            .join(comma)}
        />
      )}
    </>
  );
}
