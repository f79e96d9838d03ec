/** The columns of the list; `signName` is what the catalogue calls a sign. */
import { Tooltip, type TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import type { AlertItem } from '../api/wire';
import { day } from '../texts/format';
import {
  ExposureCell,
  RegionCell,
  SignCell,
  SinceCell,
  StatusCell,
  SubjectCell,
} from './alert-cells';
import { asOfFrom, type Filters } from './filters';
import { SeverityTag } from './severity-tag';
import { sortable } from './sorting';

type Around = Readonly<{ signName: (id: string) => string; filters: Filters }>;

export const alertColumns = (
  t: TFunction,
  { signName, filters }: Around,
): TableColumnsType<AlertItem> => [
  {
    title: t('severity'),
    width: 96,
    ...sortable('severity', filters.sort),
    render: (_, { severity }) => <SeverityTag severity={severity} />,
  },
  {
    title: t('sign'),
    render: (_, alert) => (
      <SignCell alert={alert} name={signName(alert.sign)} search={asOfFrom(filters)} />
    ),
  },
  { title: t('subject'), render: (_, { subject }) => <SubjectCell subject={subject} /> },
  { title: t('region'), width: 184, render: (_, { region }) => <RegionCell region={region} /> },
  {
    title: t('exposure'),
    align: 'right',
    width: 130,
    ...sortable('exposure', filters.sort),
    render: (_, { exposure }) => <ExposureCell exposure={exposure} />,
  },
  {
    title: <Tooltip title={t('sinceHint')}>{t('since')}</Tooltip>,
    width: 120,
    ...sortable('since', filters.sort),
    render: (_, alert) => <SinceCell {...alert} />,
  },
  {
    title: t('raised'),
    width: 120,
    ...sortable('raised', filters.sort),
    render: (_, { raisedAt }) => day(raisedAt),
  },
  { title: t('status'), width: 112, render: (_, alert) => <StatusCell {...alert} /> },
];
