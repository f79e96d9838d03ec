/** The filters: each change is a new address, so the browser's back button undoes it. */
import { Button, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signsQuery } from '../api/read';
import { languageNow } from '../texts/i18n';
import { severities, statuses, type Filters } from './filters';

type Options = readonly Readonly<{ value: string; label: string }>[];

export function FilterBar({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signs = useQuery(signsQuery);
  const set = (name: keyof Filters, value: string | null) => {
    const next = Object.entries({ ...filters, [name]: value }).filter(([, kept]) => kept);
    void navigate({ to: '/', search: Object.fromEntries(next) as Filters });
  };
  const choices: readonly Readonly<{ name: keyof Filters; title: string; options: Options }>[] = [
    {
      name: 'severity',
      title: t('severity'),
      options: severities.map((value) => ({ value, label: t(`severities.${value}`) })),
    },
    {
      name: 'sign',
      title: t('sign'),
      options: (signs.data?.items ?? []).map(({ id, name }) => ({
        value: id,
        label: name[languageNow()],
      })),
    },
    {
      name: 'status',
      title: t('status'),
      options: statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    {
      name: 'holding',
      title: t('holdingFilter'),
      options: [
        { value: 'true', label: t('holding') },
        { value: 'false', label: t('lapsed') },
      ],
    },
  ];
  return (
    <div className="filters">
      {choices.map(({ name, title, options }) => (
        <Select
          key={name}
          allowClear
          style={{ width: name === 'sign' ? 220 : 140 }}
          placeholder={title}
          aria-label={title}
          value={filters[name] ?? null}
          options={[...options]}
          onChange={(value: string | null) => {
            set(name, value);
          }}
        />
      ))}
      <Input.Search
        allowClear
        style={{ width: 250 }}
        placeholder={t('regionHint')}
        aria-label={t('region')}
        defaultValue={filters.region ?? ''}
        onSearch={(region) => {
          set('region', region.trim());
        }}
      />
      <Button onClick={() => void navigate({ to: '/', search: {} })}>{t('clear')}</Button>
    </div>
  );
}
