/** Lists of sentences under a title, each in the reader's language. */
import { Card, List } from 'antd';
import type { BothLists } from '../api/wire';
import { languageNow } from '../texts/i18n';

type Props = { title: string; lists: readonly { head?: string; lines: BothLists }[] };

export function TextCard({ title, lists }: Props) {
  return (
    <Card size="small" title={title}>
      {lists.map(({ head, lines }) => (
        <List
          key={head ?? title}
          size="small"
          split={false}
          header={head && <strong>{head}</strong>}
          dataSource={[...lines[languageNow()]]}
          renderItem={(line) => <List.Item>• {line}</List.Item>}
        />
      ))}
    </Card>
  );
}
