/** The ties that were used, drawn; ECharts is loaded only when there is something to draw. */
import { Card, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../api/wire';

const PathGraph = lazy(() => import('./path-graph'));

export function ConnectionPaths({ paths }: { paths: readonly Path[] }) {
  const { t } = useTranslation();
  if (paths.length === 0) return null;
  return (
    <Card size="small" title={t('connections')}>
      {paths.map((path) => (
        <div key={`${path.from} ${path.to}`}>
          <Suspense>
            <PathGraph path={path} />
          </Suspense>
          <Typography.Text type="secondary">
            {t('connectionKnown', { date: path.known })}
          </Typography.Text>
        </div>
      ))}
    </Card>
  );
}
