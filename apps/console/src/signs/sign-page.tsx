/** One sign: what it sees, its numbers and who set them, what it found, told by examples. */
import { Alert, Card, Descriptions, Skeleton, Space, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { eventTypes, isEventType } from '@tocsin/credit-events';
import { useTranslation } from 'react-i18next';
import { SeverityTag } from '../alerts/severity-tag';
import { TextCard } from '../alerts/text-card';
import { signQuery } from '../api/read';
import type { SignDetail } from '../api/sign-wire';
import { BacktestPanel } from '../backtests/backtest-panel';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { languageNow } from '../texts/i18n';
import { Documentation } from './documentation';
import { LegalBasis } from './legal-basis';
import { LifeTag } from './life-tag';
import { Outcomes } from './outcomes';
import { LifeHistory, ParameterHistory } from './decisions';
import { Parameters } from './parameters';
import { Stories } from './stories';

const signRoute = getRouteApi('/signs/$id');

export function SignPage() {
  const { t } = useTranslation();
  const { id } = signRoute.useParams();
  const sign = useQuery(signQuery(id));
  if (sign.error) return <Trouble error={sign.error} retry={() => void sign.refetch()} />;
  if (!sign.data) return <Skeleton active />;
  const { texts } = sign.data;
  const of = <T,>(pick: (text: SignDetail['texts']['zh']) => T) => ({
    zh: pick(texts.zh),
    en: pick(texts.en),
  });
  return (
    <>
      <Link to="/signs">← {t('signs.nav')}</Link>
      <Head sign={sign.data} />
      <div className="columns">
        <div className="stack">
          <Parameters sign={sign.data} />
          <LegalBasis parameters={sign.data.legalBasis} />
          <ParameterHistory changes={sign.data.parameterHistory} />
          <Stories stories={sign.data.stories} />
        </div>
        <div className="stack">
          <Outcomes sign={sign.data} />
          <LifeHistory steps={sign.data.life} />
          <TextCard
            title={t('explanations')}
            lists={[{ lines: of(({ explanations }) => explanations) }]}
          />
          <TextCard title={t('blindSpots')} lists={[{ lines: of((text) => text.blindSpots) }]} />
          <TextCard
            title={t('nextSteps')}
            lists={[
              { head: t('desk'), lines: of(({ nextSteps }) => nextSteps.desk) },
              { head: t('bank'), lines: of(({ nextSteps }) => nextSteps.bank) },
            ]}
          />
        </div>
      </div>
      <BacktestPanel sign={sign.data} />
      <Documentation sections={sign.data.documentation} />
    </>
  );
}

function Head({ sign }: { sign: SignDetail }) {
  const { t } = useTranslation();
  const text = sign.texts[languageNow()];
  const { subject, objectKind } = sign;
  const object = objectKind
    ? `${languageNow() === 'zh' ? '，' : ', '}${t('signs.perObject', { object: t(`objects.${objectKind}`).toLowerCase() })}`
    : '';
  return (
    <Card className="notice" style={{ marginTop: 8 }}>
      <Space wrap>
        <PageTitle within text={text.name} />
        <LifeTag status={sign.status} />
      </Space>
      <Typography.Paragraph style={{ margin: '8px 0' }}>{text.meaning}</Typography.Paragraph>
      <StatusNote sign={sign} />
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={[
          { key: 'base', label: t('signs.base'), children: <SeverityTag severity={sign.base} /> },
          { key: 'axis', label: t('axis'), children: t(`axes.${sign.axis}`) },
          { key: 'family', label: t('signs.family'), children: t(`signs.families.${sign.family}`) },
          { key: 'effect', label: t('signs.effect'), children: t(`signs.effects.${sign.effect}`) },
          { key: 'stage', label: t('signs.stage'), children: t(`signs.stages.${sign.stage}`) },
          { key: 'fault', label: t('signs.fault'), children: t(`signs.faults.${sign.fault}`) },
          {
            key: 'about',
            label: t('signs.about'),
            children: `${t(`signs.subjects.${subject}`)}${object}`,
          },
          { key: 'id', label: t('signs.id'), children: sign.id },
          { key: 'version', label: t('signs.version'), children: sign.version },
          {
            key: 'watched',
            label: t('signs.watched'),
            span: 'filled',
            children: sign.watches
              .map((type) => (isEventType(type) ? eventTypes[type].title[languageNow()] : type))
              .join(languageNow() === 'zh' ? '、' : '; '),
          },
        ]}
      />
    </Card>
  );
}

function StatusNote({ sign: { status } }: { sign: SignDetail }) {
  const { t } = useTranslation();
  if (status === 'live') return null;
  return (
    <Alert
      className="notice"
      showIcon
      type={status === 'retired' ? 'warning' : 'info'}
      title={t(`signs.${status}Note`)}
    />
  );
}
