/** What people decided on a sign: who, when, why. */
import { Card, Timeline, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeStep, ParameterChange } from '../api/sign-wire';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { amount } from './amount';

export function ParameterHistory({ changes }: { changes: readonly ParameterChange[] }) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('signs.parameterHistory')}>
      {changes.length === 0 && t('signs.noChanges')}
      <Timeline
        items={changes.map((change) => ({
          key: change.position,
          content: (
            <Decision decided={change}>
              {change.values.map(({ name, title, unit, before, value }) => (
                <div key={name}>
                  {title[languageNow()]} <strong>{amount(t, before, unit)}</strong> →{' '}
                  <strong>{amount(t, value, unit)}</strong>
                </div>
              ))}
            </Decision>
          ),
        }))}
      />
    </Card>
  );
}

export function LifeHistory({ steps }: { steps: readonly LifeStep[] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <Card size="small" title={t('signs.lifeHistory')}>
      <Timeline
        items={steps.map((step) => ({
          key: step.position,
          color: step.act === 'released' ? 'green' : 'gray',
          content: (
            <Decision decided={step}>
              <strong>{t(`signs.acts.${step.act}`)}</strong>
            </Decision>
          ),
        }))}
      />
    </Card>
  );
}

type Decided = Pick<LifeStep, 'at' | 'from' | 'by' | 'reason'>;

function Decision({ decided, children }: { decided: Decided; children: ReactNode }) {
  const { t } = useTranslation();
  const { at, from, reason } = decided;
  return (
    <>
      {children}
      <div>{t('signs.reason', { reason })}</div>
      <Typography.Text type="secondary">
        {whoOf(t, decided)} · {dateTime(at)} · {t('signs.from', { date: from })}
      </Typography.Text>
    </>
  );
}

function whoOf(t: TFunction, { by }: Decided): string {
  if (!by) return t('signs.someone');
  const role = t(`signs.roles.${by.role}`, { defaultValue: by.role });
  return t('signs.byCommand', { name: by.name, role });
}
