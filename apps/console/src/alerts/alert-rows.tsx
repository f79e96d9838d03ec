/** The rows of the list; a click on a row opens its alert, one on a heading sorts them. */
import { Table } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignName } from '../api/use-sign-name';
import type { AlertItem } from '../api/wire';
import { alertColumns } from './alert-columns';
import { asOfFrom, withFilter, type Filters } from './filters';
import { sortFrom } from './sorting';

type Props = Readonly<{ filters: Filters; items: readonly AlertItem[]; loading: boolean }>;

export function AlertRows({ filters, items, loading }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signName = useSignName();
  return (
    <Table<AlertItem>
      size="middle"
      rowKey="id"
      className="wide alert-rows"
      loading={loading}
      dataSource={[...items]}
      columns={alertColumns(t, { signName, filters })}
      pagination={false}
      locale={{ emptyText: loading ? ' ' : t('empty') }}
      rowClassName={({ lapsed }) => (lapsed ? 'row-lapsed' : '')}
      onChange={(_page, _filters, sorted) => {
        const { columnKey, order } = Array.isArray(sorted) ? (sorted[0] ?? {}) : sorted;
        void navigate({ to: '/', search: withFilter(filters, 'sort', sortFrom(columnKey, order)) });
      }}
      onRow={({ id }) => ({
        style: { cursor: 'pointer' },
        onClick: () =>
          void navigate({ to: '/alerts/$id', params: { id }, search: asOfFrom(filters) }),
      })}
    />
  );
}
