/** The filters: each change is a new address, so the browser's back button undoes it. */
import { Button, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signsQuery } from '../api/read';
import { languageNow } from '../texts/i18n';
import { severities, statuses, type Filters } from './filters';

export function FilterBar({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signs = useQuery(signsQuery);
  const set = (change: { [name in keyof Filters]?: string | undefined }) => {
    const next = Object.entries({ ...filters, ...change }).filter(([, value]) => value);
    void navigate({ to: '/', search: Object.fromEntries(next) as Filters });
  };
  return (
    <div className="filters">
      <Select
        allowClear
        style={{ width: 120 }}
        placeholder={t('severity')}
        aria-label={t('severity')}
        value={filters.severity ?? null}
        options={severities.map((value) => ({ value, label: t(`severities.${value}`) }))}
        onChange={(severity: string | null) => {
          set({ severity: severity ?? undefined });
        }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 220 }}
        placeholder={t('sign')}
        aria-label={t('sign')}
        value={filters.sign ?? null}
        options={(signs.data?.items ?? []).map(({ id, name }) => ({
          value: id,
          label: name[languageNow()],
        }))}
        onChange={(sign: string | null) => {
          set({ sign: sign ?? undefined });
        }}
      />
      <Input.Search
        allowClear
        style={{ width: 240 }}
        placeholder={t('regionHint')}
        aria-label={t('region')}
        defaultValue={filters.region ?? ''}
        onSearch={(region) => {
          set({ region: region.trim() });
        }}
      />
      <Select
        allowClear
        style={{ width: 130 }}
        placeholder={t('status')}
        aria-label={t('status')}
        value={filters.status ?? null}
        options={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        onChange={(status: string | null) => {
          set({ status: status ?? undefined });
        }}
      />
      <Select
        allowClear
        style={{ width: 140 }}
        placeholder={t('holdingFilter')}
        aria-label={t('holdingFilter')}
        value={filters.holding ?? null}
        options={[
          { value: 'true', label: t('holding') },
          { value: 'false', label: t('lapsed') },
        ]}
        onChange={(holding: string | null) => {
          set({ holding: holding ?? undefined });
        }}
      />
      <Button onClick={() => void navigate({ to: '/', search: {} })}>{t('clear')}</Button>
    </div>
  );
}
