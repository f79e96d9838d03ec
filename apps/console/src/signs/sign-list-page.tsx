/** The catalogue by family: what is watched for, how often it was seen, what became of it. */
import { Card, Flex, Input, Skeleton, Table, Tooltip, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityTag } from '../alerts/severity-tag';
import { signsNowQuery } from '../api/read';
import type { SignItem } from '../api/sign-wire';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { languageNow } from '../texts/i18n';
import { LifeTag } from './life-tag';

export function SignListPage() {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const signs = useQuery(signsNowQuery);
  if (signs.error) return <Trouble error={signs.error} retry={() => void signs.refetch()} />;
  if (!signs.data) return <Skeleton active />;
  const found = signs.data.items.filter((sign) => matches(sign, sought));
  const hasTrials = found.some(({ trial }) => trial);
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap={8}>
        <PageTitle text={t('signs.nav')} />
        <Input.Search
          allowClear
          style={{ width: 260 }}
          placeholder={t('signs.find')}
          aria-label={t('signs.find')}
          onChange={({ target }) => {
            setSought(target.value);
          }}
        />
      </Flex>
      <Typography.Paragraph type="secondary">{t('signs.intro')}</Typography.Paragraph>
      {found.length === 0 && <Typography.Text>{t('signs.none')}</Typography.Text>}
      <div className="stack">
        {[...byFamily(found)].map(([family, items]) => (
          <Card
            key={family}
            size="small"
            title={t(`signs.families.${family}`)}
            extra={t('signs.count', { count: items.length })}
          >
            <Table
              size="small"
              rowKey="id"
              tableLayout="fixed"
              pagination={false}
              dataSource={[...items]}
              columns={columns(t, hasTrials)}
              className="wide catalogue"
            />
          </Card>
        ))}
      </div>
    </>
  );
}

function matches({ id, name }: SignItem, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return [id, name.zh, name.en.toLowerCase()].some((text) => text.includes(words));
}

/** In the order of the catalogue, which is that of the families' first signs. */
function byFamily(signs: readonly SignItem[]): ReadonlyMap<string, readonly SignItem[]> {
  const families = new Map<string, SignItem[]>();
  for (const sign of signs) families.set(sign.family, [...(families.get(sign.family) ?? []), sign]);
  return families;
}

const columns = (t: TFunction, hasTrials: boolean) => [
  {
    title: t('sign'),
    width: '40%',
    render: (_: unknown, sign: SignItem) => <NameCell sign={sign} />,
  },
  {
    title: t('axis'),
    render: (_: unknown, { axis }: SignItem) => t(`axes.${axis}`),
  },
  {
    title: t('signs.base'),
    width: 110,
    render: (_: unknown, { base }: SignItem) => <SeverityTag severity={base} />,
  },
  count(<Tooltip title={t('signs.hitsHint')}>{t('signs.hits')}</Tooltip>, ({ id, alerts }) => (
    <Hits sign={id} count={alerts.total} />
  )),
  count(t('signs.waiting'), ({ id, alerts }) => (
    <Hits sign={id} status="open" count={alerts.byStatus.open ?? 0} />
  )),
  count(t('signs.confirmed'), ({ id, alerts }) => (
    <Hits sign={id} status="confirmed" count={alerts.byStatus.confirmed ?? 0} />
  )),
  count(t('signs.dismissed'), ({ id, alerts }) => (
    <Hits sign={id} status="dismissed" count={alerts.byStatus.dismissed ?? 0} />
  )),
  ...(hasTrials ? [count(t('signs.trialHits'), ({ trial }) => trial?.total ?? '–')] : []),
];

const count = (title: React.ReactNode, cell: (sign: SignItem) => React.ReactNode) => ({
  title,
  width: 104,
  align: 'right' as const,
  render: (_: unknown, sign: SignItem) => cell(sign),
});

function NameCell({ sign }: { sign: SignItem }) {
  return (
    <>
      <Link to="/signs/$id" params={{ id: sign.id }}>
        {sign.name[languageNow()]}
      </Link>{' '}
      <LifeTag status={sign.status} />
      <br />
      <Typography.Text type="secondary">{sign.meaning[languageNow()]}</Typography.Text>
    </>
  );
}

/** A number that leads to the alerts it counts. */
export function Hits({ sign, status, count }: { sign: string; status?: string; count: number }) {
  if (count === 0) return <Typography.Text type="secondary">0</Typography.Text>;
  return (
    <Link to="/" search={{ sign, ...(status && { status }) }}>
      {count}
    </Link>
  );
}
