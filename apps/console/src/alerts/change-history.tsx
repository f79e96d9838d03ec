/** Who did what with the alert, the system's own steps included. */
import { Card, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Change } from '../api/wire';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';

export function ChangeHistory({ history }: { history: readonly Change[] }) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('history')}>
      <Timeline
        items={history.map((change, index) => ({
          key: index,
          content: (
            <>
              {t(`changes.${change.type}`)}
              {toWhom(change)} · {change.by ?? t('system')}
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

/** The person whom it was assigned to, or the banks that were told. */
function toWhom({ detail }: Change): string {
  const to = detail?.to;
  if (to === undefined) return '';
  const names = typeof to === 'string' ? [to] : to;
  return ` → ${names.join(languageNow() === 'zh' ? '、' : ', ')}`;
}
