/** The filters: each change is a new address, so the browser's back button undoes it. */
import { Button, Input, Select, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { signsQuery } from '../api/read';
import type { SignItem } from '../api/sign-wire';
import { DayField } from '../layout/day-field';
import { languageNow } from '../texts/i18n';
import { severities, statuses, withFilter, type Filters } from './filters';

type Choice = Readonly<{
  name: keyof Filters;
  title: string;
  options: { value: string; label: string }[];
}>;
type PartProps = Readonly<{
  filters: Filters;
  set: (name: keyof Filters, value: string | undefined) => void;
}>;

export function FilterBar({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signs = useQuery(signsQuery);
  const set: PartProps['set'] = (name, value) => {
    void navigate({ to: '/', search: withFilter(filters, name, value) });
  };
  return (
    <div className="filters">
      {choices(t, signs.data?.items ?? []).map(({ name, title, options }) => (
        <Select
          key={name}
          allowClear
          style={{ width: name === 'sign' ? 220 : 130 }}
          placeholder={title}
          aria-label={title}
          value={filters[name] ?? null}
          options={options}
          onChange={(value: string | undefined) => {
            set(name, value);
          }}
        />
      ))}
      <Region filters={filters} set={set} />
      <DayField
        style={{ width: 205 }}
        placeholder={t('asOf')}
        aria-label={t('asOf')}
        title={t('asOfHint')}
        value={filters.asOf}
        onChange={(day) => {
          set('asOf', day);
        }}
      />
      <Button onClick={() => void navigate({ to: '/', search: {} })}>{t('clear')}</Button>
      <Concerned filters={filters} set={set} />
    </div>
  );
}

const choices = (t: TFunction, signs: readonly SignItem[]): readonly Choice[] => [
  {
    name: 'severity',
    title: t('severity'),
    options: severities.map((value) => ({ value, label: t(`severities.${value}`) })),
  },
  {
    name: 'sign',
    title: t('sign'),
    options: signs.map(({ id, name }) => ({ value: id, label: name[languageNow()] })),
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

function Region({ filters, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <Input.Search
      allowClear
      style={{ width: 190 }}
      placeholder={t('regionHint')}
      aria-label={t('region')}
      // Written anew when the address changes: cleared with the others, or by going back.
      key={filters.region ?? ''}
      defaultValue={filters.region ?? ''}
      onSearch={(region) => {
        set('region', region.trim());
      }}
    />
  );
}

/** Whom the list was narrowed to by following a link. */
function Concerned({ filters, set }: PartProps) {
  const { t } = useTranslation();
  const titles = { party: t('subject'), bank: t('bank') };
  return (['party', 'bank'] as const)
    .filter((name) => filters[name])
    .map((name) => (
      <Tag
        key={name}
        closable
        onClose={() => {
          set(name, undefined);
        }}
      >
        {titles[name]}: {filters[name]}
      </Tag>
    ));
}
