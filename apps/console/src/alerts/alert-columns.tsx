/** The columns of the list; `signName` is what the catalogue calls a sign. */
import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import type { AlertItem } from '../api/wire';
import { ExposureCell, SignCell, SinceCell, StatusCell, SubjectCell } from './alert-cells';
import { SeverityTag } from './severity-tag';

export const alertColumns = (
  t: TFunction,
  signName: (id: string) => string,
): TableColumnsType<AlertItem> => [
  {
    title: t('severity'),
    width: 90,
    render: (_, { severity }) => <SeverityTag severity={severity} />,
  },
  {
    title: t('sign'),
    render: (_, alert) => <SignCell alert={alert} name={signName(alert.sign)} />,
  },
  { title: t('subject'), render: (_, { subject }) => <SubjectCell subject={subject} /> },
  { title: t('region'), dataIndex: 'region', width: 90 },
  {
    title: t('exposure'),
    align: 'right',
    width: 120,
    render: (_, { exposure }) => <ExposureCell exposure={exposure} />,
  },
  { title: t('since'), width: 130, render: (_, alert) => <SinceCell {...alert} /> },
  { title: t('status'), width: 130, render: (_, alert) => <StatusCell {...alert} /> },
];
