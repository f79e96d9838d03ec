/** The heading of a page: the first of its outline, and what its tab and the history are called. */
import { Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ text: string; within?: boolean }>;

/** `within` a card it stands smaller, beside its tags. */
export function PageTitle({ text, within = false }: Props) {
  const { t } = useTranslation();
  const product = t('title');
  useEffect(() => {
    document.title = `${text} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [text, product]);
  return (
    <Typography.Title
      level={1}
      style={{ fontSize: within ? 20 : 24, lineHeight: 1.35, ...(within && { margin: 0 }) }}
    >
      {text}
    </Typography.Title>
  );
}
