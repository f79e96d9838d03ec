/** The numbers of law under a sign: in force when, from where, and which are yet to be confirmed. */
import { Card, Space, Table, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LegalParameter } from '../api/sign-wire';
import { languageNow } from '../texts/i18n';

type Props = { parameters: readonly LegalParameter[] };

export function LegalBasis({ parameters }: Props) {
  const { t } = useTranslation();
  if (parameters.length === 0) return null;
  const language = languageNow();
  return (
    <Card size="small" title={t('signs.law')}>
      <Table
        size="small"
        className="wide"
        rowKey={({ id, from = '' }) => `${id} ${from}`}
        pagination={false}
        dataSource={[...parameters]}
        columns={[
          { title: t('signs.lawTitle'), render: (_, { title }) => title[language] },
          { title: t('signs.lawValue'), render: (_, one) => <Value parameter={one} /> },
          { title: t('signs.lawDays'), render: (_, one) => <Days parameter={one} /> },
          { title: t('signs.lawSource'), render: (_, { source }) => source[language] },
        ]}
      />
    </Card>
  );
}

function Value({ parameter: { value, mark } }: { parameter: LegalParameter }) {
  const { t } = useTranslation();
  return (
    <Space wrap size={4}>
      {value[languageNow()]}
      {mark === 'R' && <Mark text={t('signs.recalled')} hint={t('signs.recalledHint')} warns />}
      {mark === 'E' && <Mark text={t('signs.excerpt')} hint={t('signs.excerptHint')} />}
    </Space>
  );
}

function Days({ parameter: { from, to, recalledDays } }: { parameter: LegalParameter }) {
  const { t } = useTranslation();
  const hint = t('signs.recalledHint');
  return (
    <Space wrap size={4}>
      {from && t('signs.lawFrom', { from })}
      {recalledDays.includes('from') && <Mark text={t('signs.recalledFrom')} hint={hint} warns />}
      {to && t('signs.lawTo', { to })}
      {recalledDays.includes('to') && <Mark text={t('signs.recalledTo')} hint={hint} warns />}
    </Space>
  );
}

type MarkProps = { text: string; hint: string; warns?: boolean };

/** Reachable by keyboard, since its hint says what to do. */
function Mark({ text, hint, warns = false }: MarkProps) {
  return (
    <Tooltip title={hint}>
      <Tag tabIndex={0} color={warns ? 'orange' : 'default'}>
        {text}
      </Tag>
    </Tooltip>
  );
}
