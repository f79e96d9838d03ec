/** The stories of a sign, one opened at a time: drawn on two clocks, then line by line. */
import { Button, Card, Collapse, Segmented, Space, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expected, SignStory, StoryLine } from '../api/sign-wire';
import { detailsOf } from '../events/event-details';
import { day } from '../texts/format';
import { languageNow } from '../texts/i18n';

const StoryChart = lazy(() => import('./story-chart'));

const colours: Readonly<Record<string, string>> = {
  fires: 'red',
  'edge inside': 'volcano',
  late: 'purple',
  lapses: 'gold',
  quiet: 'green',
  'edge outside': 'lime',
};

/** So many are shown at first: the beginning of the list holds what the sign is about. */
const shownFirst = 8;

export function Stories({ stories }: { stories: readonly SignStory[] }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState('');
  const [all, setAll] = useState(false);
  const ofKind = stories.filter((story) => kind === '' || story.kind === kind);
  const shown = all ? ofKind : ofKind.slice(0, shownFirst);
  return (
    <Card size="small" title={t('signs.stories')}>
      <Typography.Paragraph type="secondary">{t('signs.storiesHint')}</Typography.Paragraph>
      <Segmented
        className="kinds"
        value={kind}
        options={kindsOf(t, stories)}
        onChange={(value) => {
          setKind(value);
        }}
      />
      <Collapse
        accordion
        ghost
        size="small"
        destroyOnHidden
        defaultActiveKey={stories[0]?.title.en ?? ''}
        items={shown.map((story) => ({
          key: story.title.en,
          label: (
            <Space align="start">
              <Tag color={colours[story.kind] ?? 'default'}>{kindName(t, story.kind)}</Tag>
              {story.title[languageNow()]}
            </Space>
          ),
          children: <Story story={story} />,
        }))}
      />
      {shown.length < ofKind.length && (
        <Button
          type="link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('signs.moreStories', { count: ofKind.length })}
        </Button>
      )}
    </Card>
  );
}

const kindName = (t: TFunction, kind: string): string =>
  t(`signs.kinds.${kind}`, { defaultValue: kind });

/** Every kind that is there, with its number. */
const kindsOf = (t: TFunction, stories: readonly SignStory[]) => [
  { value: '', label: `${t('signs.allKinds')} ${stories.length}` },
  ...[...new Set(stories.map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    label: `${kindName(t, kind)} ${stories.filter((story) => story.kind === kind).length}`,
  })),
];

function Story({ story }: { story: SignStory }) {
  const { t } = useTranslation();
  const { given, expect, closedThrough } = story;
  const cited = new Set(expect.flatMap(({ because }) => because));
  const rows = given.map((line, index) => ({ ...line, number: index + 1 }));
  return (
    <>
      <Suspense fallback={<div style={{ height: 190 }} />}>
        <StoryChart story={story} />
      </Suspense>
      <Typography.Paragraph strong>
        {expect.length === 0
          ? t('signs.silence')
          : expect.map((seen, index) => <div key={index}>{inWords(t, seen)}</div>)}
        {closedThrough && (
          <Typography.Text type="secondary">
            {t('signs.closedThrough', { date: closedThrough })}
          </Typography.Text>
        )}
      </Typography.Paragraph>
      <Table
        size="small"
        rowKey="number"
        className="wide"
        pagination={false}
        dataSource={rows}
        columns={[
          {
            title: t('signs.line'),
            width: 64,
            render: (_, { number }) =>
              cited.has(number) ? <Tag color="blue">{number}</Tag> : number,
          },
          { title: t('happened'), width: 104, render: (_, line) => day(line.time) },
          { title: t('learnt'), width: 104, render: (_, line) => <Learnt line={line} /> },
          { title: t('signs.event'), width: 150, render: (_, { title }) => title[languageNow()] },
          { title: t('signs.details'), render: (_, line) => storyDetails(t, line) },
        ]}
      />
    </>
  );
}

function storyDetails(t: TFunction, { type, data, corrects }: StoryLine): string {
  const before = corrects === undefined ? '' : `${t('signs.corrects', { line: corrects })} `;
  return before + detailsOf(type, data);
}

/** The second clock speaks up only where it differs. */
function Learnt({ line: { time, knowntime } }: { line: StoryLine }) {
  const [happened, learnt] = [day(time), day(knowntime)];
  return happened === learnt ? (
    <Typography.Text type="secondary">{learnt}</Typography.Text>
  ) : (
    <Tag color="gold">{learnt}</Tag>
  );
}

function inWords(t: TFunction, seen: Expected): string {
  const { since, known, lapsed, because, severity } = seen;
  const object = [seen.subject, seen.object].filter(Boolean).join(' · ');
  return [
    object && t('signs.seenOf', { object }),
    lapsed ? t('signs.seenUntil', { since, lapsed }) : t('signs.seen', { since }),
    known !== since && t('signs.seenKnown', { known }),
    because.length > 0 &&
      t('signs.seenBecause', { lines: because.join(languageNow() === 'zh' ? '、' : ', ') }),
    severity && t('signs.seenLevel', { level: t(`severities.${severity}`) }),
  ]
    .filter(Boolean)
    .join('');
}
