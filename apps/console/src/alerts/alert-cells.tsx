/** What stands in the cells of the list. */
import { Space, Tag, Tooltip, Typography } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AlertItem } from '../api/wire';
import { exactMoney, shortMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { usePlaceOf } from '../texts/use-place-of';
import type { Filters } from './filters';

type SignCellProps = Readonly<{ alert: AlertItem; name: string; search: Pick<Filters, 'asOf'> }>;

/** The address of the alert is a real link, for the keyboard and for tabs. */
export function SignCell({ alert, name, search }: SignCellProps) {
  const { t } = useTranslation();
  const { object } = alert;
  return (
    <Space orientation="vertical" size={0}>
      <Tooltip title={alert.summary[languageNow()]}>
        <Link to="/alerts/$id" params={{ id: alert.id }} search={search}>
          {name}
        </Link>
      </Tooltip>
      <Typography.Text type="secondary">
        {t(`axes.${alert.axis}`)}
        {object && ` · ${t(`objects.${object.kind}`)} ${object.id}`}
      </Typography.Text>
    </Space>
  );
}

export function SubjectCell({ subject }: Pick<AlertItem, 'subject'>) {
  return (
    <Space orientation="vertical" size={0}>
      <span>{subject.name ?? subject.id}</span>
      {subject.name && <Typography.Text type="secondary">{subject.id}</Typography.Text>}
    </Space>
  );
}

/** The place by name, and its code. */
export function RegionCell({ region }: Readonly<{ region: string | undefined }>) {
  const placeOf = usePlaceOf();
  const place = region && placeOf(region);
  if (!place) return <>{region ?? '–'}</>;
  return (
    <Space orientation="vertical" size={0}>
      {place}
      <Typography.Text type="secondary">{region}</Typography.Text>
    </Space>
  );
}

export function ExposureCell({ exposure }: Pick<AlertItem, 'exposure'>) {
  return <Tooltip title={exactMoney(exposure)}>{shortMoney(exposure, languageNow())}</Tooltip>;
}

export function SinceCell({
  since,
  known,
  foundLate,
}: Pick<AlertItem, 'since' | 'known' | 'foundLate'>) {
  const { t } = useTranslation();
  return (
    <Space orientation="vertical" size={0}>
      {since}
      {foundLate && (
        <Tooltip title={t('foundLateHint', { since, known })}>
          <Tag color="purple">{t('foundLate')}</Tag>
        </Tooltip>
      )}
    </Space>
  );
}

export function StatusCell({ status, lapsed }: Pick<AlertItem, 'status' | 'lapsed'>) {
  const { t } = useTranslation();
  return (
    <Space orientation="vertical" size={0}>
      {t(`statuses.${status}`)}
      {lapsed && (
        <Tooltip title={t('lapsedOn', { date: lapsed })}>
          <Tag>{t('lapsed')}</Tag>
        </Tooltip>
      )}
    </Space>
  );
}
