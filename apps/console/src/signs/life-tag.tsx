/** Where a sign stands; nothing where it simply works. */
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LifeStatus } from '../api/sign-wire';

const colours = { draft: 'default', trial: 'cyan', retired: 'default' } as const;

export function LifeTag({ status }: { status: LifeStatus }) {
  const { t } = useTranslation();
  if (status === 'live') return null;
  return <Tag color={colours[status]}>{t(`signs.life.${status}`)}</Tag>;
}
