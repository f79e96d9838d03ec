/** The ties that were used, from one end of each path to the other. */
import { Card, Typography } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edge, Path } from '../api/wire';
import { percent } from '../texts/format';
import { stepsAlong } from './steps-along';

export function ConnectionPaths({ paths }: { paths: readonly Path[] }) {
  const { t } = useTranslation();
  if (paths.length === 0) return null;
  return (
    <Card size="small" title={t('connections')}>
      {paths.map((path) => (
        <div key={`${path.from} ${path.to}`} className="path">
          <div className="ties">
            <Party id={path.from} name={nameIn(path, path.from)} />
            {stepsAlong(path).map(({ edge, to, forward }) => (
              <Fragment key={to}>
                <Tie edge={edge} forward={forward} />
                <Party id={to} name={nameIn(path, to)} />
              </Fragment>
            ))}
          </div>
          <Typography.Text type="secondary">
            {t('connectionKnown', { date: path.known })}
          </Typography.Text>
        </div>
      ))}
    </Card>
  );
}

function Party({ id, name }: Readonly<{ id: string; name: string | undefined }>) {
  return (
    <div className="party">
      <strong>{name ?? id}</strong>
      {name && <small>{id}</small>}
    </div>
  );
}

/** What the tie is, which way it points, since when it holds. */
function Tie({ edge, forward }: Readonly<{ edge: Edge; forward: boolean }>) {
  const { t } = useTranslation();
  const share = edge.ratio === undefined ? '' : ` ${percent(edge.ratio)}`;
  return (
    <div className="tie">
      <span>
        {t(`ties.${edge.detail}`)}
        {share}
      </span>
      <span className={forward ? 'arrow' : 'arrow back'} />
      <small>{t('tieSince', { date: edge.since })}</small>
    </div>
  );
}

const nameIn = ({ edges }: Path, id: string): string | undefined =>
  edges
    .map((edge) => (edge.from === id ? edge.fromName : edge.to === id ? edge.toName : undefined))
    .find((name) => name !== undefined);
