/** The numbers of the rule: what is in force, since when, and what it was delivered with. */
import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SignDetail, SignParameter } from '../api/sign-wire';
import { languageNow } from '../texts/i18n';
import { amount } from './amount';

export function Parameters({ sign: { parameters } }: { sign: SignDetail }) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('signs.parameters')}>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        locale={{ emptyText: t('signs.noParameters') }}
        dataSource={[...parameters]}
        columns={[
          { title: t('signs.parameter'), render: (_, one) => <Name parameter={one} /> },
          {
            title: t('signs.inForce'),
            align: 'right',
            render: (_, one) => <InForce parameter={one} />,
          },
          {
            title: t('signs.delivered'),
            align: 'right',
            render: (_, one) => amount(t, one.default, one.unit),
          },
        ]}
      />
    </Card>
  );
}

function Name({ parameter: { name, title } }: { parameter: SignParameter }) {
  return (
    <>
      {title[languageNow()]}
      <br />
      <Typography.Text type="secondary" code>
        {name}
      </Typography.Text>
    </>
  );
}

function InForce({ parameter: { inForce, unit, since } }: { parameter: SignParameter }) {
  const { t } = useTranslation();
  return (
    <>
      {since ? <strong>{amount(t, inForce, unit)}</strong> : amount(t, inForce, unit)}
      {since && (
        <>
          <br />
          <Typography.Text type="secondary">
            {t('signs.changedSince', { date: since })}
          </Typography.Text>
        </>
      )}
    </>
  );
}
