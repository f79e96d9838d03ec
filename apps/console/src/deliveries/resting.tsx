/** The alerts whose evidence a delivery brought. */
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RestingAlerts } from '../api/deliveries';
import { useSignName } from '../api/use-sign-name';

export function Resting({ alerts: { total, standing, items = [] } }: { alerts: RestingAlerts }) {
  const { t } = useTranslation();
  const signName = useSignName();
  return (
    <>
      <div>{t('deliveries.resting', { count: total, standing })}</div>
      <ul className="resting">
        {items.slice(0, shown).map(({ id, sign, subject, status }) => (
          <li key={id}>
            <Link to="/alerts/$id" params={{ id }}>
              {signName(sign)} · {subject.name ?? subject.id}
            </Link>{' '}
            <Tag>{t(`statuses.${status}`)}</Tag>
          </li>
        ))}
      </ul>
      {items.length > shown && <div>{t('deliveries.more', { count: total - shown })}</div>}
    </>
  );
}

const shown = 10;
