/** Who did what with the alert, the system's own steps included. */
import { Card, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Change } from '../api/wire';
import { dateTime } from '../texts/format';

export function ChangeHistory({ history }: { history: readonly Change[] }) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('history')}>
      <Timeline
        items={history.map((change, index) => ({
          key: index,
          content: (
            <>
              {t(`changes.${change.type}`)} · {change.by ?? t('system')}
              <br />
              <Typography.Text type="secondary">{dateTime(change.at)}</Typography.Text>
              {change.note && <Typography.Paragraph>{change.note}</Typography.Paragraph>}
            </>
          ),
        }))}
      />
    </Card>
  );
}
