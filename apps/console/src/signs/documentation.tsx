/** The sign's own page, for those who check the rule: English, so it waits folded up. */
import { Collapse, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SignDetail } from '../api/sign-wire';
import { languageNow } from '../texts/i18n';
import { Markdown } from './markdown';

export function Documentation({ sections }: { sections: SignDetail['documentation'] }) {
  const { t } = useTranslation();
  if (sections.length === 0) return null;
  return (
    <Collapse
      style={{ marginTop: 16, background: '#fff' }}
      items={[
        {
          key: 'page',
          label: t('signs.documentation'),
          extra: <Typography.Text type="secondary">{t('signs.documentationHint')}</Typography.Text>,
          children: sections.map(({ heading, text }) => (
            <section key={heading.en}>
              <Typography.Title level={5}>{heading[languageNow()]}</Typography.Title>
              <Markdown text={text} />
            </section>
          )),
        },
      ]}
    />
  );
}
