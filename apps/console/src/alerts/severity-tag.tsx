/** The level by colour and by word, so that it can be read without the colour. */
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Severity } from './filters';

const colours: Record<Severity, string> = {
  red: '#c0392b',
  orange: '#b45309',
  yellow: '#8a6d00',
  blue: '#2f6fab',
};

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return (
    <Tag color={colours[severity]} variant="solid">
      {t(`severities.${severity}`)}
    </Tag>
  );
}
