/** Whether all is well with a feed; if not, what kinds of trouble it has. */
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { troubleKinds, type FeedItem } from '../api/feed-wire';

const colours = {
  kafka: 'error',
  silence: 'error',
  gap: 'error',
  credential: 'warning',
  incomplete: 'warning',
} as const;

export function FeedState({ feed: { troubles } }: { feed: Pick<FeedItem, 'troubles'> }) {
  const { t } = useTranslation();
  if (troubles.length === 0) return <Tag color="success">{t('feeds.well')}</Tag>;
  const kinds = troubleKinds.filter((kind) => troubles.some((trouble) => trouble.kind === kind));
  return (
    <Flex gap={4} wrap>
      {kinds.map((kind) => (
        <Tag key={kind} color={colours[kind]}>
          {t(`feeds.troubles.${kind}`)}
        </Tag>
      ))}
    </Flex>
  );
}
