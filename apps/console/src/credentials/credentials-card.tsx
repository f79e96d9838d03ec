/** The credentials of a feed, and what may be done with them. */
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import { credentialsQuery, type Credential, type Issued } from '../api/credentials';
import { dateTime, daysLeft } from '../texts/format';
import { CreateDialog } from './create-dialog';
import { RevokeDialog } from './revoke-dialog';
import { RotateDialog } from './rotate-dialog';
import { TokenShown } from './token-shown';

type Asked = Readonly<{ act: 'create' } | { act: 'rotate' | 'revoke'; of: Credential }>;

export function CredentialsCard({ feed }: { feed: string }) {
  const { t } = useTranslation();
  const credentials = useQuery(credentialsQuery(feed));
  const me = useQuery(meQuery);
  const [asked, setAsked] = useState<Asked>();
  const [issued, setIssued] = useState<Issued>();
  const may = me.data?.may ?? [];
  const close = (done?: Issued) => {
    setAsked(undefined);
    if (done) setIssued(done);
  };
  const create = may.includes('manage-feeds') && (
    <Button
      size="small"
      onClick={() => {
        setAsked({ act: 'create' });
      }}
    >
      {t('credentials.create')}
    </Button>
  );
  return (
    <Card size="small" className="credentials" title={t('credentials.title')} extra={create}>
      <Typography.Paragraph type="secondary">{t('credentials.intro')}</Typography.Paragraph>
      <Table
        size="small"
        rowKey="id"
        className="wide"
        loading={credentials.isLoading}
        pagination={false}
        dataSource={[...(credentials.data?.items ?? [])]}
        columns={[...columns(t), actions({ t, may, setAsked })]}
        locale={{ emptyText: t('credentials.none') }}
      />
      {asked && <Asking feed={feed} asked={asked} close={close} />}
      {issued && (
        <TokenShown
          issued={issued}
          close={() => {
            setIssued(undefined);
          }}
        />
      )}
    </Card>
  );
}

type Asking = Readonly<{ feed: string; asked: Asked; close: (done?: Issued) => void }>;

function Asking({ feed, asked, close }: Asking) {
  if (asked.act === 'create') return <CreateDialog feed={feed} close={close} />;
  const Chosen = asked.act === 'rotate' ? RotateDialog : RevokeDialog;
  return <Chosen feed={feed} of={asked.of} close={close} />;
}

const colours = {
  active: 'success',
  replaced: 'warning',
  expired: 'error',
  revoked: 'default',
} as const;

const columns = (t: TFunction) => [
  {
    title: t('credentials.label'),
    render: (_: unknown, { label, id }: Credential) => (
      <>
        <strong>{label}</strong>{' '}
        <Typography.Text type="secondary" className="code">
          {id}
        </Typography.Text>
      </>
    ),
  },
  {
    title: t('credentials.state'),
    render: (_: unknown, { state }: Credential) => (
      <Tag color={colours[state]}>{t(`credentials.states.${state}`)}</Tag>
    ),
  },
  {
    title: t('credentials.created'),
    render: (_: unknown, { created, createdBy }: Credential) =>
      `${dateTime(created)} · ${createdBy}`,
  },
  {
    title: t('credentials.expires'),
    render: (_: unknown, credential: Credential) => <Ends t={t} credential={credential} />,
  },
  {
    title: t('credentials.lastUsed'),
    render: (_: unknown, { lastUsed }: Credential) =>
      lastUsed === undefined ? t('credentials.neverUsed') : dateTime(lastUsed),
  },
];

function Ends({ t, credential }: { t: TFunction; credential: Credential }) {
  const { state, expires, revoked, revokedBy } = credential;
  if (revoked !== undefined) {
    const at = dateTime(revoked);
    return <>{t('credentials.revokedBy', { at, by: revokedBy ?? '' })}</>;
  }
  if (expires === undefined) return <>{t('credentials.never')}</>;
  const days = daysLeft(expires);
  const isLive = state === 'active' || state === 'replaced';
  return (
    <>
      {dateTime(expires)}
      {isLive && (
        <Typography.Text type={days < 14 ? 'warning' : 'secondary'}>
          {' '}
          {t('credentials.daysLeft', { count: days })}
        </Typography.Text>
      )}
    </>
  );
}

type Acting = Readonly<{
  t: TFunction;
  may: readonly string[];
  setAsked: (asked: Asked) => void;
}>;

const actions = ({ t, may, setAsked }: Acting) => ({
  title: t('credentials.actions'),
  render: (_: unknown, of: Credential) => {
    const button = (act: 'rotate' | 'revoke') => (
      <Button
        size="small"
        danger={act === 'revoke'}
        aria-label={`${t(`credentials.${act}`)} ${of.label}`}
        onClick={() => {
          setAsked({ act, of });
        }}
      >
        {t(`credentials.${act}`)}
      </Button>
    );
    const isLive = of.state === 'active' || of.state === 'replaced';
    return (
      <Flex gap={8}>
        {may.includes('rotate-credentials') && of.state === 'active' && button('rotate')}
        {may.includes('manage-feeds') && isLive && button('revoke')}
      </Flex>
    );
  },
});
